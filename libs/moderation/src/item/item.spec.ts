import {
  AnswerReader,
  DecideHeld,
  MergeQuestions,
  MoveQuestion,
  QuestionReader,
  TurnAnswerIntoComment,
  UndoMerge,
  UndoMove,
  UndoTurn,
} from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { Court, done, nobody } from '../moderation.factory';
import { ItemReader } from './item.reader';

const links = 'https://a.example https://b.example https://c.example';

describe('what waits for a moderator', () => {
  const court = new Court();
  const { kehila } = court;
  let staff: Actor;
  let other: Actor;
  let author: Actor;
  let reader: Actor;
  let question: string;
  let answer: string;

  beforeAll(async () => {
    [staff, other] = [await court.staff(), await court.staff()];
  });
  beforeEach(async () => {
    [author, reader] = [await court.person(), await court.person()];
    question = await court.ask(await court.person(), { tags: ['blinking'] });
    answer = await court.answer(author, question);
  });

  const flagged = async (id = answer, kind: 'answer' | 'question' | 'comment' = 'answer') => {
    done(await court.flag(reader, kind, id));
    return court.item(staff, id);
  };
  const seen = async (id = answer) => (await kehila.get(AnswerReader).byId(nobody, id)) !== null;
  const heldQuestion = async () => court.ask(await court.person([], kehila.clock.now()), { body: links });

  it('is seen by those who moderate the space, and by nobody else', async () => {
    const item = await flagged();
    const manager = await court.person([{ role: 'MANAGER', spaceId: null }]);
    for (const stranger of [author, reader, manager, nobody]) {
      expect(await court.waiting(stranger)).toEqual([]);
      expect(await kehila.get(ItemReader).byId(stranger, item.id)).toBeNull();
      if (stranger !== nobody) expect(await court.decide(stranger, item, 'hide')).toMatchObject({ code: 'NOT_FOUND' });
      if (stranger !== nobody) expect(await court.claim(stranger, item.id)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await court.waiting(staff)).map(({ id }) => id)).toContain(item.id);
  });

  it('goes with its text to another space and back, whether that is moved or merged', async () => {
    const there = await court.person([{ role: 'STAFF', spaceId: court.elsewhere }]);
    const both = await court.person([court.space, court.elsewhere].map((spaceId) => ({ role: 'STAFF' as const, spaceId })));
    const { id } = await flagged();
    const onQuestion = await flagged(question, 'question');
    const shownTo = async (actor: Actor) => (await court.waiting(actor)).filter((item) => [id, onQuestion.id].includes(item.id)).length;

    done(await kehila.get(MoveQuestion).execute(both, { questionId: question, space: 'elsewhere' }));
    expect([await shownTo(staff), await shownTo(there)]).toEqual([0, 2]);
    done(await kehila.get(UndoMove).execute(both, { questionId: question }));
    expect([await shownTo(staff), await shownTo(there)]).toEqual([2, 0]);

    const target = await court.ask(author);
    done(await kehila.get(MoveQuestion).execute(both, { questionId: target, space: 'elsewhere' }));
    done(await kehila.get(MergeQuestions).execute(both, { questionId: question, intoId: target }));
    expect([await shownTo(staff), await shownTo(there)]).toEqual([1, 1]);
    done(await kehila.get(UndoMerge).execute(both, { questionId: question }));
    expect([await shownTo(staff), await shownTo(there)]).toEqual([2, 0]);
  });

  it('is about the text, whether the staff make a comment of it or an answer', async () => {
    const item = await flagged();
    const { contentId } = done(await kehila.get(TurnAnswerIntoComment).execute(staff, { answerId: answer, onContentId: question }));
    expect(await kehila.get(ItemReader).byId(staff, item.id)).toMatchObject({
      subjectKind: 'comment',
      subjectId: contentId,
      title: expect.stringMatching(/./),
    });
    done(await kehila.get(UndoTurn).execute(staff, { contentId }));
    expect(await kehila.get(ItemReader).byId(staff, item.id)).toMatchObject({ subjectKind: 'answer', subjectId: answer });
    done(await court.decide(staff, item, 'hide'));
    expect(await seen()).toBe(false);
  });

  it('goes on page after page, most urgent first', async () => {
    await flagged();
    await flagged(question, 'question');
    const all = (await court.waiting(staff)).map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await kehila.get(ItemReader).page(staff, { state: 'pending', first: 1, after });
      paged.push(...page.nodes.map(({ id }) => id));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(paged).toEqual(all);
    expect(paged.length).toBeGreaterThan(1);
  });

  describe('claimed', () => {
    it('is decided by nobody else for 15 minutes', async () => {
      const item = await flagged();
      done(await court.claim(other, item.id));
      expect(await court.decide(staff, item, 'hide')).toMatchObject({ code: 'CLAIMED_BY_ANOTHER', claimedBy: expect.stringMatching(/^Person/) });
      expect(await court.claim(staff, item.id)).toMatchObject({ code: 'CLAIMED_BY_ANOTHER' });
      expect((await court.item(staff, answer)).viewerCan).toEqual([]);
      kehila.clock.advance(15 * 60_000 + 1);
      done(await court.decide(staff, item, 'hide'));
    });

    it('belongs to one of two who take it at once', async () => {
      const item = await flagged();
      const outcomes = await Promise.all([court.claim(staff, item.id), court.claim(other, item.id)]);
      expect(outcomes.filter((outcome) => 'itemId' in outcome)).toHaveLength(1);
    });

    it('is free again when it is let go, and is not claimed once it was decided', async () => {
      const item = await flagged();
      done(await court.claim(other, item.id));
      done(await court.claim(other, item.id, false));
      done(await court.decide(staff, item, 'ignore'));
      expect(await court.claim(other, item.id)).toMatchObject({ code: 'STATE_REFUSED', state: 'decided' });
    });
  });

  describe('decided', () => {
    it('hides an answer: it is gone for others, not for its author, and the question counts on', async () => {
      done(await court.decide(staff, await flagged(), 'hide'));
      expect(await seen()).toBe(false);
      expect(await kehila.get(AnswerReader).byId(author, answer)).not.toBeNull();
      expect(await court.row('question', question)).toMatchObject({ answer_count: 0, state: 'open' });
      expect(await court.differences()).toEqual([]);
    });

    it('removes an answer for its author too, and restores it with its votes and its acceptance', async () => {
      const asker = await court.person();
      const asked = await court.ask(asker);
      const solution = await court.answer(author, asked);
      await court.vote(await court.person(), solution);
      await court.accept(asker, solution);
      await kehila.drain();
      const before = [await court.row('question', asked), await court.row('answer', solution)];
      const points = await court.points(author);

      done(await court.decide(staff, await flagged(solution), 'remove', { reason: 'wrong' }));
      expect(await kehila.get(AnswerReader).byId(author, solution)).toBeNull();
      expect(await court.row('question', asked)).toMatchObject({ answer_count: 0, accepted_count: 0, state: 'open', peer_helped: false });
      expect(await court.differences()).toEqual([]);

      done(await court.decide(other, await court.item(other, solution), 'restore'));
      const versionless = (row: Record<string, unknown>) => ({ ...row, version: 0, thread_version: 0 });
      expect([await court.row('question', asked), await court.row('answer', solution)].map(versionless)).toEqual(before.map(versionless));
      expect(await court.points(author)).toBe(points);
      expect(await court.differences()).toEqual([]);
    });

    it('hides an accepted answer, which solves no thread that it is merged into until it is seen again', async () => {
      const asker = await court.person();
      const [source, target] = [await court.ask(asker), await court.ask(asker)];
      const solution = await court.answer(author, source);
      await court.accept(asker, solution);
      done(await court.decide(staff, await flagged(solution), 'hide'));
      done(await kehila.get(MergeQuestions).execute(staff, { questionId: source, intoId: target }));
      expect(await court.row('question', target)).toMatchObject({ answer_count: 0, accepted_count: 0, state: 'open' });
      expect(await court.differences()).toEqual([]);

      done(await court.decide(other, await court.item(other, solution), 'restore'));
      expect(await court.row('question', target)).toMatchObject({ answer_count: 1, accepted_count: 1, state: 'solved' });
      expect(await court.differences()).toEqual([]);
    });

    it('removes a question with its tags, and restores it', async () => {
      const count = async () => (await kehila.sql<{ question_count: number }>(`select question_count from tag where slug = 'blinking'`))[0]!.question_count;
      const before = await count();
      done(await court.decide(staff, await flagged(question, 'question'), 'remove'));
      expect(await kehila.get(QuestionReader).byId(nobody, question)).toBeNull();
      expect(await count()).toBe(before - 1);
      done(await court.decide(staff, await court.item(staff, question), 'restore'));
      expect(await kehila.get(QuestionReader).byId(nobody, question)).not.toBeNull();
      expect(await count()).toBe(before);
      expect(await court.differences()).toEqual([]);
    });

    it('hides a comment, and the answer counts one less', async () => {
      const comment = await court.comment(await court.person(), answer);
      done(await court.decide(staff, await flagged(comment, 'comment'), 'hide'));
      expect(await court.row('answer', answer)).toMatchObject({ comment_count: 0 });
      expect(await court.differences()).toEqual([]);
    });

    it('shows what was held, as if it came now', async () => {
      const held = await heldQuestion();
      done(await court.decide(staff, await court.item(staff, held), 'approve'));
      expect(await kehila.get(QuestionReader).byId(nobody, held)).toMatchObject({ held: false, state: 'open' });
      expect((await court.item(staff, held)).state).toBe('decided');
    });

    it('is closed here too when it was decided on the page of the text', async () => {
      const held = await heldQuestion();
      done(await kehila.get(DecideHeld).execute(staff, { contentId: held, publish: false }));
      expect(await court.item(staff, held)).toMatchObject({ state: 'decided', verdicts: [{ decision: 'remove' }] });
    });

    it('needs a reason where something goes', async () => {
      expect(await court.decide(staff, await flagged(), 'hide', { reason: null })).toMatchObject({ code: 'REASON_REQUIRED' });
      expect(await seen()).toBe(true);
    });

    it('refuses what cannot become of it, with the state', async () => {
      expect(await court.decide(staff, await flagged(), 'restore')).toMatchObject({ code: 'STATE_REFUSED', state: 'visible' });
      const held = await heldQuestion();
      for (const decision of ['hide', 'restore', 'ignore', 'uphold'] as const) {
        expect(await court.decide(staff, await court.item(staff, held), decision)).toMatchObject({ code: 'STATE_REFUSED', state: 'held' });
      }
      done(await court.decide(staff, await court.item(staff, answer), 'remove'));
      for (const decision of ['approve', 'hide', 'remove', 'ignore'] as const) {
        expect(await court.decide(staff, await court.item(staff, answer), decision)).toMatchObject({ code: 'STATE_REFUSED', state: 'removed' });
      }
    });

    it('cannot be about one’s own text', async () => {
      const own = await court.answer(staff, question);
      expect(await court.decide(staff, await flagged(own), 'approve')).toMatchObject({ code: 'OWN_CONTENT' });
    });

    it('is refused where more was reported since it was read', async () => {
      const item = await flagged();
      done(await court.flag(await court.person(), 'answer', answer, { reason: 'personal_data' }));
      expect(await court.decide(staff, item, 'approve')).toMatchObject({ code: 'VERSION_CHANGED', currentVersion: 2 });
    });

    it('has one outcome when two decide differently at once, and the other is told it', async () => {
      const item = await flagged();
      const outcomes = await Promise.all([court.decide(staff, item, 'hide'), court.decide(other, item, 'approve')]);
      expect(outcomes.filter((outcome) => 'itemId' in outcome)).toHaveLength(1);
      const [verdict] = (await court.item(staff, answer)).verdicts;
      expect(outcomes).toContainEqual(expect.objectContaining({ code: 'ALREADY_DECIDED', decision: verdict!.decision }));
      expect(await seen()).toBe(verdict!.decision === 'approve');
    });

    it('about a person or an article changes nothing but the reports', async () => {
      const everywhere = await court.person([{ role: 'STAFF', spaceId: null }]);
      done(await court.flag(reader, 'account', author.accountId!));
      const item = await court.item(everywhere, author.accountId!);
      expect(item.viewerCan).toEqual(['approve', 'ignore', 'uphold']);
      done(await court.decide(everywhere, item, 'uphold'));
      expect(await court.ownFlags(reader)).toMatchObject([{ outcome: 'upheld' }]);
    });
  });

  describe('paid', () => {
    it('gives the reporter a point when they were right, and takes one when they were wrong', async () => {
      await court.bring(reader, 10);
      done(await court.decide(staff, await flagged(), 'hide'));
      expect(await court.points(reader)).toBe(12);
      const wrong = await court.answer(author, question);
      done(await court.decide(staff, await flagged(wrong), 'approve'));
      expect(await court.points(reader)).toBe(11);
      const unclear = await court.answer(author, question);
      done(await court.decide(staff, await flagged(unclear), 'ignore'));
      expect(await court.points(reader)).toBe(11);
    });

    it('takes a hundred for advertising and abuse, and gives back what it took when it is restored', async () => {
      await court.bring(author, 120);
      const before = await court.points(author);
      done(await court.decide(staff, await flagged(), 'remove', { reason: 'abuse' }));
      expect(await court.points(author)).toBe(before - 100);
      done(await court.decide(other, await court.item(other, answer), 'restore'));
      expect(await court.points(author)).toBe(before);
    });

    it('costs nothing where the reason is another', async () => {
      const before = await court.points(author);
      done(await court.decide(staff, await flagged(), 'remove', { reason: 'off_topic' }));
      expect(await court.points(author)).toBe(before);
    });

    it('pays nothing to staff, nor to who decides about a report of their own', async () => {
      const item = await flagged();
      done(await court.flag(staff, 'answer', answer));
      const before = await court.points(staff);
      done(await court.decide(staff, { id: item.id, version: 2 }, 'hide'));
      expect(await court.points(staff)).toBe(before);
    });

    it('takes from who hides the name beneath the alias, and tells no moderator who it was', async () => {
      const hidden = await court.ask(author, { nameHidden: true });
      const item = await flagged(hidden, 'question');
      expect(item.author).toBeNull();
      expect(item.authorName).not.toMatch(/^Person/);
      const before = await court.points(author);
      done(await court.decide(staff, item, 'remove', { reason: 'spam' }));
      expect(await court.points(author)).toBe(before);
    });
  });
});
