import type { Actor } from '@kehila/platform';
import { done, KnowledgeStory, nobody } from '../../knowledge.factory';
import { ApproveRevision } from '../../review/use-cases/approve-revision';
import { DeclineRevision } from '../../review/use-cases/decline-revision';
import { RevisionReader } from '../../revision/revision.reader';
import { DraftArticle } from '../../revision/use-cases/draft-article';
import { ArticleAddresses } from '../article-addresses';
import { ArticleReader } from '../article.reader';
import { WithheldArticles } from '../withheld.reader';
import { ArticleSearchSource } from '../article.search';
import { openingOf } from '../opening';
import { ArchiveArticle } from './archive-article';
import { ChangeArticleAudience } from './change-article-audience';

describe('whom an article is for', () => {
  const story = new KnowledgeStory();
  let author: Actor;
  let staff: Actor;
  let reviewer: Actor;
  const change = (...args: Parameters<ChangeArticleAudience['execute']>) => story.kehila.get(ChangeArticleAudience).execute(...args);
  const reader = () => story.kehila.get(ArticleReader);
  const withheld = () => story.kehila.get(WithheldArticles);
  const published = async (audience?: 'members' | 'staff') => {
    const { articleId } = await story.published(author, reviewer);
    if (audience) done(await change(staff, { articleId, audience }));
    return articleId;
  };
  /** Through which doors somebody comes to it. */
  const doors = async (actor: Actor, id: string) => ({
    page: (await reader().byId(actor, id)) !== null,
    list: (await reader().page(actor, { spaceId: null, standing: null, state: null }, 100, null)).nodes.some((article) => article.id === id),
    texts: (await story.kehila.get(RevisionReader).pageOfArticle(actor, id, 10, null)).nodes.length > 0,
  });
  const [open, shut] = [
    { page: true, list: true, texts: true },
    { page: false, list: false, texts: false },
  ];

  beforeAll(async () => {
    [author, staff, reviewer] = [await story.person(), await story.staff(), await story.reviewer()];
  });

  it('lets only staff and reviewers of its space to what is for the staff, not even who wrote it', async () => {
    const id = await published('staff');
    const elsewhere = await story.person(0, [{ role: 'STAFF', spaceId: '2' }]);
    for (const actor of [nobody, author, elsewhere]) expect(await doors(actor, id)).toEqual(shut);
    for (const actor of [staff, reviewer]) expect(await doors(actor, id)).toEqual(open);
    expect(await story.kehila.get(DraftArticle).execute(author, { articleId: id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets everybody who is signed in to what is for members', async () => {
    const id = await published('members');
    expect(await doors(nobody, id)).toEqual(shut);
    expect(await doors(await story.person(), id)).toEqual(open);
  });

  it('keeps all but what is for everybody out of the public index, the lists for search engines and the counts', async () => {
    const [everybodys, members, staffs] = [await published(), await published('members'), await published('staff')];
    const indexed = await story.kehila.get(ArticleSearchSource).documents([everybodys, members, staffs]);
    expect(indexed.filter(({ audience }) => audience === 'public').map(({ id }) => id)).toEqual([everybodys]);
    const addresses = story.kehila.get(ArticleAddresses);
    const listed = (await Promise.all((await addresses.parts()).map((part) => addresses.in(part)))).flat().map(({ id }) => id);
    expect([everybodys, members, staffs].filter((id) => listed.includes(id))).toEqual([everybodys]);
    const count = (await reader().countsBySpace()).get('1');
    await published('staff');
    expect((await reader().countsBySpace()).get('1')).toBe(count);
  });

  it('says nothing of an article for the staff that was put away', async () => {
    const [everybodys, staffs] = [await published(), await published('staff')];
    for (const articleId of [everybodys, staffs]) done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId, note: 'Old' }));
    expect(await withheld().byId(nobody, everybodys)).toEqual({ isArchived: true, replacement: null });
    expect(await withheld().byId(nobody, staffs)).toBeUndefined();
  });

  it('opens it to more only by what another one has approved', async () => {
    const id = await published('staff');
    done(await change(staff, { articleId: id, audience: 'public' }));
    expect(await doors(nobody, id)).toEqual(shut);
    const text = (await story.kehila.get(RevisionReader).openOf(staff, id))!;
    expect(text).toMatchObject({ state: 'submitted', opensTo: 'public' });
    const verdict = { revisionId: text.id, version: text.version, reason: 'Reads well.' };
    expect(await change(staff, { articleId: id, audience: 'members' })).toMatchObject({ code: 'STATE_REFUSED', state: 'revision_open' });
    const both = await story.person(0, [{ role: 'REVIEWER', spaceId: null }]);
    done(await story.kehila.get(ApproveRevision).execute(both, verdict));
    expect(await doors(nobody, id)).toEqual(open);
  });

  it('is not opened by who asked for it, and stays as it is when declined', async () => {
    const id = await published('staff');
    const both = await story.person(0, [{ role: 'REVIEWER', spaceId: null }]);
    done(await change(both, { articleId: id, audience: 'members' }));
    const text = (await story.kehila.get(RevisionReader).openOf(both, id))!;
    const verdict = { revisionId: text.id, version: text.version, reason: 'Reads well.' };
    expect(await story.kehila.get(ApproveRevision).execute(both, verdict)).toMatchObject({ code: 'OWN_REVISION' });
    done(await story.kehila.get(DeclineRevision).execute(reviewer, { ...verdict, reason: 'Too early.' }));
    expect(await doors(author, id)).toEqual(shut);
  });

  it('is said at once of a draft, which nobody has read', async () => {
    const { articleId } = await story.draft(staff);
    done(await change(staff, { articleId, audience: 'staff' }));
    done(await change(staff, { articleId, audience: 'public' }));
    expect((await reader().byId(staff, articleId))!.audience).toBe('public');
  });

  it('is said by staff and reviewers of the space only, once, and not of what was put away', async () => {
    const articleId = await published();
    expect(await change(author, { articleId, audience: 'staff' })).toMatchObject({ code: 'NOT_ALLOWED', ability: 'KEEP_ARTICLE' });
    expect(await change(staff, { articleId, audience: 'public' })).toMatchObject({ code: 'NOTHING_CHANGED' });
    expect(await change(staff, { articleId: '400000000000001', audience: 'staff' })).toMatchObject({ code: 'NOT_FOUND' });
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId, note: 'Old' }));
    expect(await change(staff, { articleId, audience: 'staff' })).toMatchObject({ code: 'STATE_REFUSED', state: 'archived' });
  });
});

describe('before more people read an article', () => {
  it('the reviewer is told what stays with the staff, and what looks like personal data', () => {
    const whole = 'Call Dana on 052-555-0147.\n\n:::staff\nThe code is 9.\n:::\n';
    expect(openingOf('Help', 'Call Dana on 052-555-0147, again 052-555-0147.', whole)).toEqual({
      staffParts: 'The code is 9.',
      personalData: ['052-555-0147'],
    });
  });
});
