import { TurnAnswerIntoComment, TurnCommentIntoAnswer, UndoTurn } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { MutedQuestions } from '../mute/muted-questions';
import { done, Neighbourhood } from '../notifications.factory';

describe('what people were told of an answer that becomes a comment', () => {
  const neighbourhood = new Neighbourhood();
  const { kehila } = neighbourhood;

  it('leads to the comment, and to the answer again, and tells nobody anew', async () => {
    const [asker, helper, follower] = [await neighbourhood.person(), await neighbourhood.person(), await neighbourhood.person()];
    const staff = await neighbourhood.person([{ role: 'STAFF', spaceId: null }]);
    const question = await neighbourhood.ask(asker);
    await neighbourhood.follow(follower, question);
    const answer = await neighbourhood.answer(helper, question);
    expect(await neighbourhood.told(follower)).toEqual([['followed_answer', 1]]);

    const { contentId } = done(await kehila.get(TurnAnswerIntoComment).execute(staff, { answerId: answer, onContentId: question }));
    for (const [person, kind] of [
      [asker, 'answer'],
      [follower, 'followed_answer'],
    ] as const) {
      expect(await neighbourhood.told(person)).toEqual([[kind, 1]]);
      expect((await neighbourhood.lines(person))[0]?.path).toMatch(new RegExp(`#comment-${contentId}$`));
    }
    expect(await neighbourhood.told(helper)).toEqual([['became_comment', 1]]);

    done(await kehila.get(UndoTurn).execute(staff, { contentId }));
    expect(await neighbourhood.told(follower)).toEqual([['followed_answer', 1]]);
    expect((await neighbourhood.lines(follower))[0]?.path).toMatch(new RegExp(`#answer-${answer}$`));
  });
});

describe('what the author is told of a text that becomes another', () => {
  const neighbourhood = new Neighbourhood();
  const { kehila } = neighbourhood;
  let [asker, helper, staff]: Actor[] = [];
  let question: string;

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, helper] = [await neighbourhood.person(), await neighbourhood.person()];
    staff = await neighbourhood.person([{ role: 'STAFF', spaceId: null }]);
    question = await neighbourhood.ask(asker);
  });

  const toComment = async (answerId: string, onContentId = question) =>
    done(await kehila.get(TurnAnswerIntoComment).execute(staff!, { answerId, onContentId })).contentId;
  const undo = async (contentId: string) => {
    kehila.clock.advance(1_000);
    done(await kehila.get(UndoTurn).execute(staff!, { contentId }));
  };

  it('is that the answer is a comment, by bell and by mail, and that it is an answer again', async () => {
    await neighbourhood.choose(helper!, 'comment', 'at_once', true);
    const answer = await neighbourhood.answer(helper!, question);
    const on = await neighbourhood.answer(asker!, question);
    const comment = await toComment(answer, on);
    expect(await neighbourhood.told(helper!)).toEqual([['became_comment', 1]]);
    expect((await neighbourhood.lines(helper!))[0]?.path).toContain(`?answer=${on}#comment-${comment}`);
    expect(await neighbourhood.mails(helper!)).toHaveLength(1);
    await undo(comment);
    expect(await neighbourhood.told(helper!)).toEqual([
      ['answer_again', 1],
      ['became_comment', 1],
    ]);
    expect((await neighbourhood.lines(helper!))[0]?.path).toContain(`#answer-${answer}`);
  });

  it('is that the comment is an answer, and that it is a comment again', async () => {
    const comment = await neighbourhood.comment(helper!, question);
    const answer = done(await kehila.get(TurnCommentIntoAnswer).execute(staff!, { commentId: comment })).contentId;
    expect(await neighbourhood.told(helper!)).toEqual([['became_answer', 1]]);
    expect((await neighbourhood.lines(helper!))[0]?.path).toContain(`#answer-${answer}`);
    await undo(answer);
    expect((await neighbourhood.told(helper!))[0]).toEqual(['comment_again', 1]);
    expect((await neighbourhood.lines(helper!))[0]?.path).toMatch(new RegExp(`#comment-${comment}$`));
  });

  it('is nothing where they did it themselves, and is told of a muted question too', async () => {
    const own = await toComment(await neighbourhood.answer(staff!, question));
    await undo(own);
    expect(await neighbourhood.told(staff!)).toEqual([]);
    const answer = await neighbourhood.answer(helper!, question);
    await kehila.get(MutedQuestions).mute(helper!, question, true);
    await toComment(answer);
    expect(await neighbourhood.told(helper!)).toEqual([['became_comment', 1]]);
  });
});
