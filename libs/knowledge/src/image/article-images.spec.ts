import { type Actor, AllImagePlaces } from '@kehila/platform';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { done, KnowledgeStory, nobody } from '../knowledge.factory';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { SubmitRevision } from '../revision/use-cases/submit-revision';

describe('images in articles', () => {
  const story = new KnowledgeStory();
  let staff: Actor;
  let reviewer: Actor;
  let reader: Actor;
  let made = 0;

  const newImage = () => String(++made).padStart(22, 'x');
  const shown = (id: string) => `![The lamp](/files/${id}/post#8x6)`;
  const seen = async (id: string, owner: Actor) =>
    Promise.all([staff, reader, nobody].map((actor) => story.kehila.get(AllImagePlaces).shows(actor, { id, ownerId: owner.accountId })));
  const publish = async (author: Actor, body: string) => {
    const draft = await story.draft(author, 'wifi', body);
    done(await story.kehila.get(SubmitRevision).execute(author, draft));
    done(await story.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' }));
    return draft;
  };

  beforeAll(async () => {
    [staff, reviewer, reader] = [await story.staff(), await story.reviewer(), await story.person()];
  });

  it('are for everybody once the text is published, and before that for those who see the draft', async () => {
    const image = newImage();
    const author = await story.person();
    await story.draft(author, 'wifi', shown(image));
    expect(await seen(image, author)).toEqual([true, false, false]);
    const published = newImage();
    await publish(author, shown(published));
    expect(await seen(published, author)).toEqual([true, true, true]);
  });

  it('in a part for the staff are for the staff', async () => {
    const image = newImage();
    await publish(staff, `Open.\n\n:::staff\n${shown(image)}\n:::`);
    expect(await seen(image, staff)).toEqual([true, false, false]);
  });

  it('are gone with an article that is put away', async () => {
    const image = newImage();
    const { articleId } = await publish(staff, shown(image));
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId, note: 'No longer made.' }));
    expect(await seen(image, staff)).toEqual([true, false, false]);
  });

  it('of another person are not shown by writing their address into a draft', async () => {
    const image = newImage();
    const curious = await story.person();
    await story.draft(curious, 'wifi', shown(image));
    expect(await story.kehila.get(AllImagePlaces).shows(curious, { id: image, ownerId: staff.accountId })).toBe(false);
  });
});
