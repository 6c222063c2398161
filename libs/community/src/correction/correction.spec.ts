import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { EditAnswer } from '../answer/use-cases/edit-answer';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { CorrectionReader } from './correction.reader';
import { AppealCorrection } from './use-cases/appeal-correction';
import { ApplyCorrection } from './use-cases/apply-correction';
import { DecideAppeal } from './use-cases/decide-appeal';
import { ProposeCorrection } from './use-cases/propose-correction';
import { WithdrawCorrection } from './use-cases/withdraw-correction';

const kehila = useFeatures(communityAlone());
const text = 'Hold the button for five seconds. Then the light is green.';
let town: Town;
let author: Actor;
let proposer: Actor;
let staff: Actor;
let answerId: string;

const propose = (actor = proposer, body = text.replace('five', 'ten'), kind: 'factual' | 'safety' = 'factual') =>
  kehila.get(ProposeCorrection).execute(actor, { answerId, kind, reason: 'The manual says so.', body });
const proposed = async (...of: Parameters<typeof propose>) => done(await propose(...of)).correctionId;
const apply = (actor: Actor, correctionId: string, body?: string) => kehila.get(ApplyCorrection).execute(actor, { correctionId, body });
const appeal = (actor: Actor, correctionId: string) => kehila.get(AppealCorrection).execute(actor, { correctionId, reason: 'Mine is newer.' });
const withdraw = (actor: Actor, correctionId: string) => kehila.get(WithdrawCorrection).execute(actor, { correctionId });
const decide = (actor: Actor, correctionId: string, confirm: boolean) => kehila.get(DecideAppeal).execute(actor, { correctionId, confirm, note: 'We looked.' });
const edit = (body: string) => kehila.get(EditAnswer).execute(author, { answerId, body });
const seen = async (actor: Actor) => (await kehila.get(CorrectionReader).page(actor, { answerId, first: 10 })).nodes;
const markdown = async () => (await town.row('answer', answerId))['body_markdown'];

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
});
beforeEach(async () => {
  author = await town.person();
  proposer = await town.person({ reputation: 200 });
  answerId = await town.answer(author, await town.ask(await town.person()), text);
});

describe('proposing', () => {
  it('is seen by the author, the proposer and the staff only, and changes nothing yet', async () => {
    await proposed();
    for (const actor of [author, proposer, staff]) expect(await seen(actor)).toMatchObject([{ state: 'proposed', kind: 'factual' }]);
    for (const actor of [nobody, await town.person({ reputation: 900 })]) expect(await seen(actor)).toEqual([]);
    expect(await markdown()).toBe(text);
  });

  it('needs 200 points, another’s answer and a change, and waits once', async () => {
    expect(await propose(await town.person({ reputation: 199 }))).toMatchObject({ code: 'NOT_ALLOWED', ability: 'PROPOSE_CORRECTION', missingReputation: 1 });
    expect(await propose(proposer, text)).toMatchObject({ code: 'NOTHING_CHANGED' });
    const both = await Promise.all([propose(), propose()]);
    expect(both).toContainEqual(expect.objectContaining({ code: 'ALREADY_PROPOSED' }));
    expect(await seen(proposer)).toHaveLength(1);
  });
});

describe('carrying out', () => {
  it('changes the answer, which stays its author’s, and then everybody may read what was changed', async () => {
    const id = await proposed();
    done(await apply(author, id));
    expect(await markdown()).toBe(text.replace('five', 'ten'));
    expect((await town.row('answer', answerId))['author_id']).toBe(author.accountId);
    expect(await seen(nobody)).toMatchObject([{ state: 'applied', proposer: { id: proposer.accountId }, viewerCan: [] }]);
    expect(await apply(author, id)).toMatchObject({ code: 'STATE_REFUSED', state: 'applied' });
  });

  it('keeps edits of other passages, and asks where both changed the same', async () => {
    const id = await proposed();
    done(await edit(text.replace('green', 'blue')));
    done(await apply(author, id));
    expect(await markdown()).toBe('Hold the button for ten seconds. Then the light is blue.');

    const second = await proposed(proposer, text.replace('five', 'six'));
    done(await edit(text.replace('five', 'seven')));
    expect(await apply(author, second)).toMatchObject({ code: 'TEXT_CHANGED', current: text.replace('five', 'seven'), proposed: text.replace('five', 'six') });
    done(await apply(author, second, text.replace('five', 'eight')));
    expect(await seen(nobody)).toMatchObject([{ state: 'amended' }, { state: 'applied' }]);
  });

  it('is the author’s alone for 72 hours, 24 where somebody could be harmed', async () => {
    for (const [kind, hours] of [
      ['factual', 72],
      ['safety', 24],
    ] as const) {
      const id = await proposed(proposer, `${text} See ${kind}.`, kind);
      kehila.clock.advance((hours * 60 - 1) * 60_000);
      expect(await apply(staff, id)).toMatchObject({ code: 'GRACE_RUNS' });
      expect(await apply(proposer, id)).toMatchObject({ code: 'NOT_ALLOWED' });
      kehila.clock.advance(60_000);
      done(await apply(staff, id));
      expect(await seen(nobody)).toMatchObject([{ state: 'applied_after_grace' }, ...(kind === 'safety' ? [{}] : [])]);
      done(await edit(text));
    }
  });

  it('has one outcome when it is applied and withdrawn at once', async () => {
    const id = await proposed();
    const both = await Promise.all([apply(author, id), withdraw(proposer, id)]);
    expect(both.filter((outcome) => 'code' in outcome)).toMatchObject([{ code: 'STATE_REFUSED' }]);
    const state = (await seen(author))[0]?.state;
    expect(await markdown()).toBe(state === 'applied' ? text.replace('five', 'ten') : text);
  });
});

describe('objecting', () => {
  it('is decided by staff who did not propose it, once', async () => {
    const id = await proposed(staff);
    expect(await appeal(proposer, id)).toMatchObject({ code: 'NOT_FOUND' });
    done(await appeal(author, id));
    expect(await apply(author, id)).toMatchObject({ code: 'STATE_REFUSED', state: 'appealed' });
    expect(await decide(staff, id, true)).toMatchObject({ code: 'OWN_CONTENT' });
    const both = await Promise.all([decide(await town.staff(), id, true), decide(await town.staff(), id, false)]);
    expect(both.filter((outcome) => 'code' in outcome)).toMatchObject([{ code: 'STATE_REFUSED' }]);
  });

  it('leaves the answer as it is when it is right', async () => {
    const id = await proposed();
    done(await appeal(author, id));
    done(await decide(staff, id, false));
    expect(await markdown()).toBe(text);
    expect(await seen(nobody)).toEqual([]);
    expect(await seen(author)).toMatchObject([{ state: 'overturned', decisionNote: 'We looked.' }]);
  });
});
