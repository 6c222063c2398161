import { PostAnswer } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { done, KnowledgeStory } from '../knowledge.factory';
import { LinkRateReader } from './link-rate.reader';

describe('how often the staff answer with an article', () => {
  const story = new KnowledgeStory();
  let manager: Actor;
  let staff: Actor;
  let articleId = '';

  const rate = (actor: Actor, space?: string) => story.kehila.get(LinkRateReader).of(actor, space);
  const answer = async (by: Actor, body: string, space = 'wifi'): Promise<string> => {
    const { questionId } = await story.thread(space);
    const { answerId } = done(await story.kehila.get(PostAnswer).execute(by, { questionId, body }));
    await story.kehila.drain();
    return answerId;
  };
  const linking = (): string => `https://community.example/en/a/${articleId}`;

  beforeAll(async () => {
    manager = await story.person(0, [{ role: 'MANAGER', spaceId: null }]);
    staff = await story.staff();
    ({ articleId } = await story.published(await story.person(), await story.reviewer()));
    await answer(staff, 'Restart it, please.');
    await answer(staff, linking());
    await answer(staff, 'Call us.', 'moving');
    await answer(await story.person(), linking());
  });

  it('counts the answers of the staff of the last 90 days, and of these the ones with an article', async () => {
    expect(await rate(manager)).toEqual({ days: 90, answers: 3, linking: 1 });
  });

  it('is told for one space', async () => {
    expect(await rate(manager, 'wifi')).toEqual({ days: 90, answers: 2, linking: 1 });
    expect(await rate(manager, 'moving')).toEqual({ days: 90, answers: 1, linking: 0 });
  });

  it('is told to the staff of their own spaces, and to nobody else', async () => {
    const [{ space_id: spaceId } = { space_id: '' }] = await story.kehila.sql<{ space_id: string }>('select space_id from article where id = $1', articleId);
    const own = await story.person(0, [{ role: 'STAFF', spaceId }]);
    expect(await rate(own)).toEqual({ days: 90, answers: 2, linking: 1 });
    expect(await rate(own, 'moving')).toBeNull();
    expect(await rate(own, 'nowhere')).toBeNull();
    expect(await rate(await story.reviewer())).toBeNull();
    expect(await rate(await story.person())).toBeNull();
  });

  it('counts no answer that is not seen, and no article that the viewer may not see', async () => {
    const removed = await answer(staff, linking());
    await story.kehila.sql(`update answer set publication = 'removed' where id = $1`, removed);
    expect(await rate(manager, 'wifi')).toEqual({ days: 90, answers: 2, linking: 1 });
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId, note: 'Nobody has it' }));
    expect(await rate(manager, 'wifi')).toEqual({ days: 90, answers: 2, linking: 0 });
  });

  it('forgets what is older', async () => {
    story.kehila.clock.advance(91 * 86_400_000);
    expect(await rate(manager)).toEqual({ days: 90, answers: 0, linking: 0 });
  });
});
