import { Actor, requestContext, type Role, type Transaction } from '@kehila/platform';
import { StandingAsTold } from '../accounts.factory';
import { Abilities } from './abilities';
import { Ability } from './ability';
import { defaultRules } from './ability-rules';
import type { AbilityRules } from './ability-rules.cache';

const here = '7';
const elsewhere = '8';
const standing = new StandingAsTold();
const abilities = new Abilities(standing, { of: (ability) => defaultRules[ability] } as AbilityRules);

const anonymous = Actor.anonymous('he');
const person = (reputation: number, ...grants: [Role, string | null][]) => {
  standing.points.set('1', reputation);
  return new Actor({ accountId: '1', sessionId: '1', verified: true, language: 'he', grants: grants.map(([role, spaceId]) => ({ role, spaceId })) });
};
const unverified = new Actor({ accountId: '2', sessionId: '1', verified: false, language: 'he', grants: [] });
const refusal = (actor: Actor, ability: Ability) => abilities.refusal(actor, ability, { spaceId: here });

describe('abilities', () => {
  it.each([
    ['VOTE_UP', 1],
    ['COMMENT', 1],
    ['VOTE_DOWN', 50],
    ['NOMINATE', 50],
    ['WRITE_ARTICLE', 100],
    ['MARK_DUPLICATE', 300],
  ] as const)('%s comes with %i points, and one point less says what is missing', async (ability, points) => {
    expect(await refusal(person(points), ability)).toBeUndefined();
    expect(await refusal(person(points - 1), ability)).toMatchObject({
      ability,
      needs: expect.arrayContaining(['reputation', 'staffOfSpace']) as string[],
      missingReputation: 1,
    });
  });

  it.each(['ASK', 'ANSWER', 'FOLLOW', 'MARK_AFFECTED', 'ACCEPT', 'EDIT'] as const)('%s needs no reputation', async (ability) => {
    expect(await refusal(person(0), ability)).toBeUndefined();
  });

  it('staff of the space have what reputation gives, without any', async () => {
    for (const ability of ['COMMENT', 'VOTE_DOWN', 'MARK_DUPLICATE', 'WRITE_ARTICLE', 'CLOSE', 'MODERATE'] as const) {
      expect(await refusal(person(0, ['STAFF', here]), ability)).toBeUndefined();
      expect(await refusal(person(0, ['STAFF', null]), ability)).toBeUndefined();
      expect(await refusal(person(0, ['ADMINISTRATOR', null]), ability)).toBeUndefined();
      expect(await refusal(person(0, ['STAFF', elsewhere]), ability)).toBeDefined();
    }
  });

  it('experts of the space may nominate and write without reputation, and no more than that', async () => {
    expect(await refusal(person(0, ['EXPERT', here]), 'NOMINATE')).toBeUndefined();
    expect(await refusal(person(0, ['EXPERT', elsewhere]), 'NOMINATE')).toBeDefined();
    expect(await refusal(person(0, ['EXPERT', here]), 'CLOSE')).toMatchObject({ needs: ['staffOfSpace'], missingReputation: null });
  });

  it('a reviewer is not staff, nor are staff reviewers', async () => {
    expect(await refusal(person(5_000, ['REVIEWER', here]), 'CLOSE')).toMatchObject({ needs: ['staffOfSpace'] });
    expect(await refusal(person(5_000, ['STAFF', here]), 'REVIEW')).toMatchObject({ needs: ['reviewerOfSpace'] });
    expect(await refusal(person(0, ['REVIEWER', here]), 'REVIEW')).toBeUndefined();
  });

  it('only an administrator sees mails and the audit log', async () => {
    for (const ability of ['SEE_MAIL', 'SEE_AUDIT_LOG'] as const) {
      expect(await refusal(person(9_999, ['STAFF', null], ['REVIEWER', null], ['MANAGER', null]), ability)).toMatchObject({ needs: ['administrator'] });
      expect(await refusal(person(0, ['ADMINISTRATOR', null]), ability)).toBeUndefined();
    }
  });

  it('nobody without an account has any but rating an article', async () => {
    expect(await abilities.held(anonymous, Object.values(Ability), here)).toEqual(['RATE']);
    expect(await refusal(anonymous, 'ASK')).toMatchObject({ needs: ['signIn'] });
  });

  it('nobody whose address is not confirmed has any more than that, whatever their roles and points', async () => {
    standing.points.set('2', 9_999);
    expect(await abilities.held(unverified, Object.values(Ability), here)).toEqual(['RATE']);
    expect(await refusal(unverified, 'ASK')).toMatchObject({ needs: ['verified'] });
  });

  it('a refusal says what would help', async () => {
    const english = async (actor: Actor) =>
      requestContext.run({ requestId: '1', language: 'en', ip: '' }, async () => (await refusal(actor, 'VOTE_DOWN'))?.message);
    expect(await english(anonymous)).toBe('Please sign in first.');
    expect(await english(unverified)).toMatch(/^Confirm your e-mail address first/);
    expect(await english(person(8))).toBe('This needs 42 more points of reputation. Good answers bring them.');
  });

  it('every ability has a rule', () => {
    expect(Object.keys(defaultRules).sort()).toEqual(Object.keys(Ability).sort());
  });

  it('asks for the reputation once for all abilities of a page', async () => {
    const asked = jest.spyOn(standing, 'of');
    await abilities.held(person(60), ['VOTE_UP', 'VOTE_DOWN', 'NOMINATE', 'MARK_DUPLICATE'], here);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('asks for none that the request reads anyway, and only within that request', async () => {
    const asked = jest.spyOn(standing, 'of');
    const actor = person(60);
    const request = <T>(story: () => Promise<T>) => requestContext.run({ requestId: '1', language: 'en', ip: '' }, story);
    expect(
      await request(() => {
        abilities.foresee('1', Promise.resolve(10));
        return refusal(actor, 'VOTE_DOWN');
      }),
    ).toMatchObject({ missingReputation: 40 });
    expect(asked).not.toHaveBeenCalled();
    expect(await request(() => refusal(actor, 'VOTE_DOWN'))).toBeUndefined();
    asked.mockRestore();
  });

  it('asks within the transaction where one decides', async () => {
    const within = jest.spyOn(standing, 'within');
    const tx = {} as Transaction;
    await abilities.refusal(person(60), 'VOTE_DOWN', { spaceId: here, tx });
    expect(within).toHaveBeenCalledWith(tx, '1');
    within.mockRestore();
  });
});
