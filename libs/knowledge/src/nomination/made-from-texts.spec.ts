import { TurnAnswerIntoComment } from '@kehila/community';
import { done, KnowledgeStory } from '../knowledge.factory';
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

  it('stays an answer where the article names its author', async () => {
    const thread = await story.thread();
    const nominationId = await story.nomination(thread, await story.staff());
    done(await story.kehila.get(DraftArticle).execute(await story.staff(), { nominationId }));
    expect(await turn(thread.answerId, thread.questionId)).toMatchObject({ code: 'TEXT_IN_ARTICLE' });
  });
});
