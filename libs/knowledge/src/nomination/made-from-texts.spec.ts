import { TurnAnswerIntoComment } from '@kehila/community';
import { isFailure } from '@kehila/platform';
import { done, KnowledgeStory } from '../knowledge.factory';
import { NominateForArticle } from './use-cases/nominate-for-article';
import { DraftArticle } from '../revision/use-cases/draft-article';

describe('an answer of which an article is made', () => {
  const story = new KnowledgeStory();

  const turn = async (answerId: string, onContentId: string) => story.kehila.get(TurnAnswerIntoComment).execute(await story.staff(), { answerId, onContentId });

  it('stays an answer while it is proposed, and no longer', async () => {
    const thread = await story.thread();
    const nominationId = await story.nomination(thread, await story.staff());
    expect(await turn(thread.answerId, thread.questionId)).toMatchObject({ code: 'TEXT_NOMINATED' });
    await story.kehila.sql(`update nomination set state = 'declined', decided_at = now() where id = $1`, nominationId);
    done(await turn(thread.answerId, thread.questionId));
  });

  it('is proposed or made a comment, never both, when two people act at once', async () => {
    for (let round = 0; round < 8; round++) {
      const thread = await story.thread();
      const by = await story.staff();
      const nominating = story.kehila.get(NominateForArticle).execute(by, { contentId: thread.answerId });
      const outcomes = await Promise.all([nominating, turn(thread.answerId, thread.questionId)]);
      expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(1);
    }
  });

  it('stays an answer where the article names its author', async () => {
    const thread = await story.thread();
    const nominationId = await story.nomination(thread, await story.staff());
    done(await story.kehila.get(DraftArticle).execute(await story.staff(), { nominationId }));
    expect(await turn(thread.answerId, thread.questionId)).toMatchObject({ code: 'TEXT_IN_ARTICLE' });
  });
});
