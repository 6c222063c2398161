import { type Actor, type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { QuestionReader } from '../question/question.reader';
import { CloseQuestion } from '../question/use-cases/close-question';
import { AskForInfo } from '../question/use-cases/ask-for-info';
import { VoteCast } from '../vote/vote.events';
import { AskerNudged } from './nudge.events';
import { NudgeAskers } from './nudge-askers';
import { ScheduleNudge } from './schedule-nudge.listener';

const hours = (count: number) => count * 3_600_000;

@WithinTransaction(AskerNudged)
class Heard implements TransactionListener<AskerNudged> {
  events: AskerNudged[] = [];

  handle(_tx: Transaction, event: AskerNudged): Promise<void> {
    this.events.push(event);
    return Promise.resolve();
  }
}

describe('asking the asker whether it is solved', () => {
  const heard = new Heard();
  const kehila = useFeatures(communityAlone({ provide: Heard, useValue: heard }));
  let town: Town;
  let asker: Actor;
  let helper: Actor;
  let reader: Actor;
  let questionId: string;
  let answerId: string;

  const run = () => kehila.get(NudgeAskers).run();
  const isAsked = async (actor: Actor) => (await kehila.get(QuestionReader).byId(actor, questionId))?.viewerNudged;

  /** With what the worker does after the commit. */
  async function vote(voter: Actor, contentId: string): Promise<void> {
    await town.vote(voter, contentId);
    const shared = { questionId, spaceId: town.space, contentKind: contentId === questionId ? 'question' : 'answer', voterId: voter.accountId! } as const;
    const cast = { contentId, value: 1, authorId: helper.accountId, authorIsStaff: false, authorHidden: false, counts: 'full', voterIsNew: false } as const;
    await kehila.get(ScheduleNudge).handle(new VoteCast({ ...shared, ...cast, at: kehila.clock.now() }));
  }

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    await kehila.sql('update question set nudge_due_at = null');
    [asker, helper, reader] = (await town.several(3, { reputation: 100 })) as [Actor, Actor, Actor];
    questionId = await town.ask(asker);
    answerId = await town.answer(helper, questionId);
  });

  it('happens once, 72 hours after an answer was found useful', async () => {
    await vote(reader, answerId);
    kehila.clock.advance(hours(71));
    expect(await run()).toBe(0);
    kehila.clock.advance(hours(1));
    expect(await run()).toBe(1);
    expect(await isAsked(asker)).toBe(true);
    await vote(await town.person({ reputation: 100 }), answerId);
    kehila.clock.advance(hours(100));
    expect(await run()).toBe(0);
  });

  it('is said by an event that names the answer which most found useful', async () => {
    const better = await town.answer(await town.person(), questionId, 'Another way.');
    for (const voter of await town.several(2, { reputation: 100 })) await vote(voter, better);
    await vote(reader, answerId);
    kehila.clock.advance(hours(72));
    await run();
    expect(heard.events.at(-1)).toMatchObject({ questionId, answerId: better, askerId: asker.accountId });
  });

  it('is nobody else’s business', async () => {
    await vote(reader, answerId);
    kehila.clock.advance(hours(72));
    await run();
    expect(await Promise.all([helper, nobody, await town.staff()].map(isAsked))).toEqual([false, false, false]);
  });

  it('is over when the asker accepts an answer, or says something', async () => {
    await vote(reader, answerId);
    kehila.clock.advance(hours(72));
    await run();
    kehila.clock.advance(1_000);
    await town.comment(asker, answerId, 'It still blinks.');
    expect(await isAsked(asker)).toBe(false);
  });

  it.each([
    ['nobody found an answer useful', async () => {}],
    ['only the question was found useful', () => vote(reader, questionId)],
    ['it was solved meanwhile', async () => (await vote(reader, answerId), town.accept(asker, answerId))],
    ['the answer is seen no longer', async () => (await vote(reader, answerId), town.hideAnswer(answerId))],
    [
      'it was closed meanwhile',
      async () => (await vote(reader, answerId), void done(await kehila.get(CloseQuestion).execute(await town.staff(), { questionId, reason: 'other' }))),
    ],
    [
      'the staff wait for information already',
      async () => (await vote(reader, answerId), void done(await kehila.get(AskForInfo).execute(await town.staff(), { questionId, needed: true }))),
    ],
  ])('does not happen when %s', async (_, before: () => Promise<void>) => {
    await before();
    kehila.clock.advance(hours(72));
    expect(await run()).toBe(0);
    expect(await town.row('question', questionId)).toMatchObject({ nudged_at: null, nudge_due_at: null });
  });

  it('happens once when two processes look at the same moment', async () => {
    await vote(reader, answerId);
    kehila.clock.advance(hours(72));
    const asked = await Promise.all([run(), run(), run()]);
    expect(asked.reduce((sum, count) => sum + count)).toBe(1);
  });
});
