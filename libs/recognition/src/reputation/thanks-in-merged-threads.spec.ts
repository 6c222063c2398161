import { AcceptAnswer, MergeQuestions, UndoMerge, WithdrawAcceptance } from '@kehila/community';
import { Actor } from '@kehila/platform';
import { done } from '../recognition.factory';
import { VotingStory } from '../rules/voting.factory';

describe('what an asker has for accepted answers', () => {
  const story = new VotingStory();
  const points = () => story.balance(story.asker.accountId!);
  const accept = async (answerId: string) => done(await story.kehila.get(AcceptAnswer).execute(story.asker, { answerId }));
  const withdraw = async (answerId: string, by: Actor) => done(await story.kehila.get(WithdrawAcceptance).execute(by, { answerId }));

  /** Two answers, both accepted by the asker of the first thread while the second stood in it, and each back in its own. */
  async function acceptedTogether(): Promise<{ own: string; returned: string; other: Actor; before: number }> {
    const asker = story.asker;
    const other = (story.asker = await story.somebody());
    const [returned] = await story.answers(1);
    story.asker = asker;
    const [own] = await story.answers(1);
    const before = await points();
    const staff = new Actor({ accountId: await story.person(), sessionId: null, verified: true, language: 'en', grants: [{ role: 'STAFF', spaceId: null }] });
    const questionOf = async (id: string) => (await story.kehila.sql<{ id: string }>('select question_id as id from answer where id = $1', id))[0]!.id;
    const [questionId, intoId] = [await questionOf(returned!), await questionOf(own!)];
    done(await story.kehila.get(MergeQuestions).execute(staff, { questionId, intoId }));
    await accept(own!);
    await accept(returned!);
    done(await story.kehila.get(UndoMerge).execute(staff, { questionId }));
    return { own: own!, returned: returned!, other, before };
  }

  it('stands as long as one of them does, also where it went back to another thread', async () => {
    const { own, returned, other, before } = await acceptedTogether();
    expect(await points()).toBe(before + 2);
    await withdraw(returned, other);
    expect(await points()).toBe(before + 2);
    await withdraw(own, story.asker);
    expect(await points()).toBe(before);
  });

  it('is taken back once when the last two are taken back at the same time in two threads', async () => {
    const { own, returned, other, before } = await acceptedTogether();
    await Promise.all([withdraw(returned, other), withdraw(own, story.asker)]);
    expect(await points()).toBe(before);
  });
});
