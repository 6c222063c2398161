import { Actor, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, StandingAsTold } from '../../accounts.factory';
import { GrantRole } from '../../account/use-cases/grant-role';
import { Abilities } from '../abilities';
import { RuleBook } from '../ability-rule.book';
import { AbilityRules } from '../ability-rules.cache';
import type { AbilityRuleInput } from '../graphql/ability-rule.inputs';
import { PreviewAbilityRules } from '../preview-ability-rules';
import { SetAbilityRules } from './set-ability-rules';
import { UndoAbilityRule } from './undo-ability-rule';

const standing = new StandingAsTold();

describe('the rules of abilities', () => {
  const kehila = useFeatures(accountsAlone(standing));
  let administrator: Actor;

  beforeAll(async () => {
    const { accountId } = await accountIn(kehila);
    administrator = new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
  });

  const book = () => kehila.get(RuleBook).inForce();
  const set = (rules: AbilityRuleInput[], version = book().version) => kehila.get(SetAbilityRules).execute(administrator, { rules, version });
  const refusal = (actor: Actor, ability: 'VOTE_DOWN' | 'CLOSE') => kehila.get(Abilities).refusal(actor, ability, { spaceId: null });
  const newest = async () => (await kehila.get(RuleBook).changes(1, null)).nodes[0]!;
  const person = async (points: number) => {
    const account = await accountIn(kehila);
    standing.points.set(account.accountId, points);
    return account;
  };

  it('are the defaults until somebody changes them', () => {
    expect(book().version).toBe('0');
    expect(book().rules.find(({ ability }) => ability === 'VOTE_DOWN')).toMatchObject({ reputation: 50, defaultReputation: 50, fixed: false });
  });

  it('decide at once when they are changed, whatever they were, and are on the audit log', async () => {
    const { actor } = await person(60);
    expect(await refusal(actor, 'VOTE_DOWN')).toBeUndefined();
    await set([{ ability: 'VOTE_DOWN', reputation: 70, roles: ['staffOfSpace'] }]);
    expect(await refusal(actor, 'VOTE_DOWN')).toMatchObject({ missingReputation: 10 });
    await set([{ ability: 'CLOSE', reputation: 60, roles: [] }]);
    expect(await refusal(actor, 'CLOSE')).toBeUndefined();
    expect(await kehila.sql(`select act, subjects from audit_entry where act = 'setAbilityRules' order by id`)).toEqual([
      { act: 'setAbilityRules', subjects: ['ability:VOTE_DOWN'] },
      { act: 'setAbilityRules', subjects: ['ability:CLOSE'] },
    ]);
  });

  it('reach another process within a second', async () => {
    const { actor } = await person(20);
    await kehila.sql(`insert into ability_rule_change (ability, reputation, roles, changed_at) values ('VOTE_DOWN', 10, '{}', now())`);
    const began = performance.now();
    while ((await refusal(actor, 'VOTE_DOWN')) && performance.now() - began < 5_000) await new Promise((done) => setTimeout(done, 50));
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('are not saved over changes that somebody else made meanwhile', async () => {
    const seen = book().version;
    await set([{ ability: 'NOMINATE', reputation: 5, roles: [] }]);
    expect(await set([{ ability: 'NOMINATE', reputation: 9, roles: [] }], seen)).toMatchObject({ code: 'RULES_CHANGED' });
    const both = await Promise.all([set([{ ability: 'NOMINATE', reputation: 6, roles: [] }]), set([{ ability: 'NOMINATE', reputation: 7, roles: [] }])]);
    expect(both.filter((outcome) => isFailure(outcome))).toHaveLength(1);
  });

  it('go back to what they were, and forward again', async () => {
    await set([{ ability: 'MARK_DUPLICATE', reputation: 400, roles: [] }]);
    const change = await newest();
    const undo = (changeId: string) => kehila.get(UndoAbilityRule).execute(administrator, { changeId });
    await undo(change.id);
    expect(kehila.get(AbilityRules).of('MARK_DUPLICATE')).toMatchObject({ reputation: 300, roles: ['staffOfSpace'] });
    expect(await newest()).toMatchObject({ undoes: change.id, undoable: true });
    expect(await undo(change.id)).toMatchObject({ code: 'RULES_CHANGED' });
    await undo((await newest()).id);
    expect(kehila.get(AbilityRules).of('MARK_DUPLICATE')).toMatchObject({ reputation: 400 });
    expect(await undo('999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['SEE_AUDIT_LOG', 'SEE_MAIL', 'MANAGE_ACCOUNTS', 'RATE', 'SEE_STAFF_QUEUE', 'SEE_REVIEW_QUEUE'] as const)(
    'of %s cannot be changed',
    async (ability) => {
      await expect(set([{ ability, reputation: 0, roles: [] }])).rejects.toMatchObject({ fields: [{ code: 'INVALID' }] });
      await kehila.sql(`insert into ability_rule_change (ability, reputation, roles, changed_at) values ($1, 0, '{}', now())`, ability);
      await kehila.get(AbilityRules).refresh();
      expect(kehila.get(AbilityRules).of(ability).reputation).toBeUndefined();
    },
  );

  it('cannot be rewritten in the database', async () => {
    await expect(kehila.sql('update ability_rule_change set reputation = 0')).rejects.toThrow(/append-only/);
  });

  it('give nothing for a role that this release does not know', async () => {
    await kehila.sql(`insert into ability_rule_change (ability, reputation, roles, changed_at) values ('ASK_FOR_INFO', null, '{wizard}', now())`);
    await kehila.get(AbilityRules).refresh();
    expect(kehila.get(AbilityRules).of('ASK_FOR_INFO').roles).toEqual([]);
  });

  describe('are previewed on the accounts of today', () => {
    const preview = (rule: AbilityRuleInput) => kehila.get(PreviewAbilityRules).of(rule);

    it('with who gains and who loses, and nothing is changed', async () => {
      await set([{ ability: 'EDIT_TAGS', reputation: 500, roles: ['staffOfSpace'] }]);
      const [low, high] = [await person(450), await person(600)];
      const before = await preview({ ability: 'EDIT_TAGS', reputation: 400, roles: ['staffOfSpace'] });
      expect(before).toMatchObject({ gaining: 1, losing: 0, bounded: false });
      expect(before.firstGaining.map(({ id }) => id)).toEqual([low.accountId]);
      expect(before.then - before.now).toBe(1);
      const after = await preview({ ability: 'EDIT_TAGS', reputation: 700, roles: [] });
      expect(after.firstLosing.map(({ id }) => id)).toEqual([high.accountId]);
      expect(kehila.get(AbilityRules).of('EDIT_TAGS').reputation).toBe(500);
    });

    it('counting roles that are named or left out', async () => {
      const { accountId } = await person(0);
      await kehila.get(GrantRole).execute(administrator, { accountId, role: 'REVIEWER', spaceId: null });
      await set([{ ability: 'EDIT_TITLE', reputation: 1_000, roles: [] }]);
      const { firstGaining } = await preview({ ability: 'EDIT_TITLE', reputation: 1_000, roles: ['reviewerOfSpace'] });
      expect(firstGaining.map(({ id }) => id)).toEqual([accountId]);
    });
  });
});
