import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { EditAnswer } from '../answer/use-cases/edit-answer';
import { AnswerReader } from '../answer/answer.reader';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { CastVote } from '../vote/use-cases/cast-vote';
import { ApplyDueCorrections } from './apply-due-corrections';
import { CorrectionReader } from './correction.reader';
import { AmendCorrection } from './use-cases/amend-correction';
import { AppealCorrection } from './use-cases/appeal-correction';
import { ApplyCorrection } from './use-cases/apply-correction';
import { DecideAppeal } from './use-cases/decide-appeal';
import { ProposeCorrection } from './use-cases/propose-correction';
import { WithdrawCorrection } from './use-cases/withdraw-correction';

const kehila = useFeatures(communityAlone());
const text = 'Hold the button for five seconds. Then the light is green.';
const hour = 3_600_000;
let town: Town;
let author: Actor;
let proposer: Actor;
let staff: Actor;
let answerId: string;

const propose = (actor = proposer, body = text.replace('five', 'ten'), kind: 'factual' | 'safety' = 'factual') =>
  kehila.get(ProposeCorrection).execute(actor, { answerId, kind, reason: 'The manual says so.', body });
const proposed = async (...of: Parameters<typeof propose>) => done(await propose(...of)).correctionId;
const apply = (actor: Actor, correctionId: string) => kehila.get(ApplyCorrection).execute(actor, { correctionId });
const amend = (actor: Actor, correctionId: string, body: string, base = text) => kehila.get(AmendCorrection).execute(actor, { correctionId, body, base });
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
    done(await amend(author, second, text.replace('five', 'eight'), text.replace('five', 'seven')));
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

describe('in a thread that was locked', () => {
  it('is no way round the lock for the author, who may still object; the staff mend the answer in time', async () => {
    const id = await proposed();
    await kehila.sql(`update question set locked_at = now() where id = (select question_id from answer where id = $1)`, answerId);
    expect(await apply(author, id)).toMatchObject({ code: 'QUESTION_LOCKED' });
    expect(await amend(author, id, 'Mine.')).toMatchObject({ code: 'QUESTION_LOCKED' });
    expect(await seen(author)).toMatchObject([{ viewerCan: ['appeal'] }]);
    kehila.clock.advance(72 * hour);
    done(await apply(staff, id));
    expect(await markdown()).toBe(text.replace('five', 'ten'));
  });
});

describe('correcting in other words', () => {
  it('keeps what was edited since, and asks where the same passage was', async () => {
    const id = await proposed();
    done(await edit(text.replace('green', 'blue')));
    done(await amend(author, id, text.replace('five', 'eight')));
    expect(await markdown()).toBe('Hold the button for eight seconds. Then the light is blue.');
    expect(await seen(nobody)).toMatchObject([{ state: 'amended' }]);

    const second = await proposed(proposer, text.replace('five', 'six'));
    expect(await amend(author, second, text.replace('five', 'nine'))).toMatchObject({ code: 'TEXT_CHANGED' });
  });

  it('is not for strangers, and changes something', async () => {
    const id = await proposed();
    expect(await amend(await town.person({ reputation: 900 }), id, 'Mine.')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await amend(author, id, text)).toMatchObject({ code: 'NOTHING_CHANGED' });
  });

  it('is made from the text that the proposer saw', async () => {
    done(await edit(text.replace('green', 'blue')));
    const input = { answerId, kind: 'factual', reason: 'So.', body: text.replace('five', 'ten'), base: text } as const;
    const id = done(await kehila.get(ProposeCorrection).execute(proposer, input)).correctionId;
    expect(await seen(proposer)).toMatchObject([{ id, proposed: 'Hold the button for ten seconds. Then the light is blue.' }]);
    const other = await town.person({ reputation: 200 });
    expect(await kehila.get(ProposeCorrection).execute(other, { ...input, body: text.replace('green', 'red') })).toMatchObject({ code: 'TEXT_CHANGED' });
  });
});

describe('when the author’s time is over', () => {
  const due = () => kehila.get(ApplyDueCorrections).run();

  // Of the specs before.
  beforeEach(() => kehila.sql(`update correction set state = 'withdrawn', decided_at = proposed_at where decided_at is null and answer_id <> $1`, answerId));

  it('is applied once, as the proposer’s words, and not before', async () => {
    await proposed();
    kehila.clock.advance(72 * hour - 60_000);
    expect(await due()).toBe(0);
    kehila.clock.advance(60_000);
    expect((await Promise.all([due(), due()])).sort()).toEqual([0, 1]);
    expect(await markdown()).toBe(text.replace('five', 'ten'));
    expect(await town.row('answer', answerId)).toMatchObject({ author_id: author.accountId, text_by: proposer.accountId });
    expect(await seen(nobody)).toMatchObject([{ state: 'applied_after_grace', proposer: { id: proposer.accountId } }]);
  });

  it('is left alone after an objection, and to the staff where the same passage was edited', async () => {
    const objected = await proposed();
    done(await appeal(author, objected));
    const other = await town.person({ reputation: 200 });
    await proposed(other, text.replace('five', 'six'));
    done(await edit(text.replace('five', 'seven')));
    kehila.clock.advance(73 * hour);
    expect([await due(), await due()]).toEqual([0, 0]);
    expect(await markdown()).toBe(text.replace('five', 'seven'));
    expect(await seen(other)).toMatchObject([{ state: 'proposed', stuck: true }]);
    const { nodes } = await kehila.get(CorrectionReader).waiting(staff, { space: 'home', first: 50 });
    expect(nodes.filter((one) => one.answerId === answerId)).toMatchObject([
      { state: 'appealed' },
      { state: 'proposed', stuck: true, viewerCan: ['apply', 'amend'] },
    ]);
  });

  it('has one outcome when the author objects at the same time', async () => {
    const id = await proposed();
    kehila.clock.advance(72 * hour);
    const [applied, objection] = await Promise.all([due(), appeal(author, id)]);
    expect('code' in objection).toBe(applied === 1);
    expect(await markdown()).toBe(applied === 1 ? text.replace('five', 'ten') : text);
  });
});

describe('the note beside the answer', () => {
  const notes = async (actor: Actor) => (await kehila.get(AnswerReader).byId(actor, answerId))?.corrections;

  it('tells those whom it concerns, and how', async () => {
    await proposed();
    expect(await notes(author)).toMatchObject([{ state: 'proposed', viewerSide: 'author' }]);
    expect(await notes(proposer)).toMatchObject([{ viewerSide: 'proposer' }]);
    expect(await notes(staff)).toMatchObject([{ viewerSide: 'staff' }]);
    expect(await notes(nobody)).toEqual([]);
    expect(await notes(await town.person())).toEqual([]);
  });

  it('warns everybody at once where it can do harm, until it is settled', async () => {
    const id = await proposed(proposer, `${text} Not with wet hands.`, 'safety');
    expect(await notes(nobody)).toMatchObject([{ kind: 'safety', state: 'proposed', viewerSide: null }]);
    done(await appeal(author, id));
    expect(await notes(nobody)).toMatchObject([{ state: 'appealed' }]);
    done(await decide(staff, id, false));
    expect(await notes(nobody)).toEqual([]);
  });

  it('thanks who corrected it, beneath the alias of who hides the name', async () => {
    const asker = await town.person({ reputation: 200 });
    answerId = await town.answer(author, await town.ask(asker, { nameHidden: true }), text);
    const id = await proposed(asker);
    done(await apply(author, id));
    const [note] = (await notes(nobody)) ?? [];
    expect(note).toMatchObject({ state: 'applied', proposer: null });
    expect(note?.proposerName).not.toContain('Person');
    expect(await seen(nobody)).toMatchObject([{ proposer: null, proposerName: note?.proposerName }]);
  });
});

describe('at once', () => {
  it('a vote, a correction and an edit all come about', async () => {
    const id = await proposed();
    const voter = await town.person();
    const outcomes = await Promise.all([
      kehila.get(CastVote).execute(voter, { contentId: answerId, value: 1 }),
      apply(author, id),
      edit(text.replace('green', 'blue')),
    ]);
    // The edit is a whole text: whichever comes first, neither the vote nor the correction is half done.
    expect(outcomes.filter((outcome) => 'code' in outcome)).toEqual([]);
    expect(await town.row('answer', answerId)).toMatchObject({ score: 1 });
    expect(['Hold the button for ten seconds. Then the light is blue.', text.replace('green', 'blue')]).toContain(await markdown());
    expect(await town.differences()).toEqual([]);
  });

  it('two corrections of different passages both come into the answer', async () => {
    const first = await proposed();
    const second = await proposed(await town.person({ reputation: 200 }), text.replace('green', 'blue'));
    for (const outcome of await Promise.all([apply(author, first), apply(author, second)])) done(outcome);
    expect(await markdown()).toBe('Hold the button for ten seconds. Then the light is blue.');
  });
});
