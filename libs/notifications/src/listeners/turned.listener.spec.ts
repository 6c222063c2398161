import { TurnAnswerIntoComment, UndoTurn } from '@kehila/community';
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
    expect(await neighbourhood.told(helper)).toEqual([]);

    done(await kehila.get(UndoTurn).execute(staff, { contentId }));
    expect(await neighbourhood.told(follower)).toEqual([['followed_answer', 1]]);
    expect((await neighbourhood.lines(follower))[0]?.path).toMatch(new RegExp(`#answer-${answer}$`));
  });
});
