import { type Actor, BadInput } from '@kehila/platform';
import { done, KnowledgeStory, nobody } from '../knowledge.factory';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { EditRevision } from '../revision/use-cases/edit-revision';
import { PublishRevision } from '../revision/use-cases/publish-revision';
import { SubmitRevision } from '../revision/use-cases/submit-revision';
import { ArticleReader } from './article.reader';
import { ArticleSearchSource } from './article.search';
import { ArchiveArticle } from './use-cases/archive-article';
import { MarkArticleOutdated } from './use-cases/mark-article-outdated';

describe('reading articles', () => {
  const story = new KnowledgeStory();
  const reader = () => story.kehila.get(ArticleReader);
  const everything = { spaceId: null, standing: null, state: null };
  let author: Actor;
  let reviewer: Actor;
  const ids: Record<'official' | 'community' | 'outdated' | 'archived' | 'draft', string> = {
    official: '',
    community: '',
    outdated: '',
    archived: '',
    draft: '',
  };

  beforeAll(async () => {
    author = await story.person();
    reviewer = await story.reviewer();
    const next = async (make: () => Promise<{ articleId: string }>) => {
      story.kehila.clock.advance(60_000);
      return (await make()).articleId;
    };
    ids.official = await next(() => story.published(author, reviewer));
    ids.community = await next(async () => {
      const draft = await story.draft(author, 'moving');
      return done(await story.kehila.get(PublishRevision).execute(author, draft));
    });
    ids.outdated = await next(() => story.published(author, reviewer));
    ids.archived = await next(() => story.published(author, reviewer));
    ids.draft = await next(() => story.draft(author));
    done(await story.kehila.get(MarkArticleOutdated).execute(reviewer, { articleId: ids.outdated, note: 'Moved' }));
    done(await story.kehila.get(ArchiveArticle).execute(reviewer, { articleId: ids.archived, note: 'Old' }));
  });

  const listed = async (selection: Partial<Parameters<ArticleReader['page']>[1]>, actor = nobody) =>
    (await reader().page(actor, { ...everything, ...selection }, 100, null)).nodes.map(({ id }) => id);

  it('lists what is published, newest first', async () => {
    expect(await listed({})).toEqual([ids.outdated, ids.community, ids.official]);
  });

  it('filters by space, standing and state', async () => {
    expect(await listed({ spaceId: '2' })).toEqual([ids.community]);
    expect(await listed({ standing: 'official' })).toEqual([ids.outdated, ids.official]);
    expect(await listed({ state: 'outdated' })).toEqual([ids.outdated]);
    expect(await listed({ state: 'published' })).toEqual([ids.community, ids.official]);
    expect(await listed({ state: 'due_for_review' })).toEqual([]);
  });

  it('lists drafts and archived ones to those who may see them only', async () => {
    expect(await listed({ state: 'draft' })).toEqual([]);
    expect(await listed({ state: 'draft' }, await story.person())).toEqual([]);
    expect(await listed({ state: 'draft' }, author)).toEqual([ids.draft]);
    expect(await listed({ state: 'archived' }, await story.staff())).toEqual([ids.archived]);
    expect(await listed({ state: 'archived' })).toEqual([]);
  });

  it('goes through the list page by page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<ArticleReader['page']>> = await reader().page(nobody, everything, 1, after);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([ids.outdated, ids.community, ids.official]);
  });

  it('refuses a made-up cursor', async () => {
    await expect(reader().page(nobody, everything, 1, 'bm9uc2Vuc2U')).rejects.toBeInstanceOf(BadInput);
    const forged = Buffer.from(JSON.stringify(['1; drop table article', '1'])).toString('base64url');
    await expect(reader().page(nobody, everything, 1, forged)).rejects.toBeInstanceOf(BadInput);
  });

  it('does not tell what is hidden from what never was', async () => {
    expect(await reader().byId(nobody, ids.draft)).toBeNull();
    expect(await reader().byId(nobody, '999999')).toBeNull();
    expect(await reader().byId(nobody, 'nonsense')).toBeNull();
    expect(await reader().byId(nobody, '99999999999999999999')).toBeNull();
  });

  it('shows an empty text for a draft', async () => {
    expect(await reader().body((await reader().byId(author, ids.draft))!)).toMatchObject({ markdown: '', html: '' });
  });

  it('counts what is published in each space', async () => {
    expect(await reader().countsBySpace()).toEqual(
      new Map([
        ['1', 2],
        ['2', 1],
      ]),
    );
  });

  describe('for the search', () => {
    const source = () => story.kehila.get(ArticleSearchSource);

    it('offers what is published, with its text and who stands behind it', async () => {
      const found = await source().documents(Object.values(ids));
      expect(found.map(({ id }) => id).sort()).toEqual([ids.official, ids.community, ids.outdated].sort());
      expect(found.find(({ id }) => id === ids.official)).toMatchObject({
        kind: 'article',
        threadId: ids.official,
        standing: 'official',
        title: 'A fixed channel',
        path: `/a/${ids.official}/a-fixed-channel`,
        state: null,
      });
      expect(found[0]!.body).toContain('Set channel 44.');
    });

    it('walks through all ids in order', async () => {
      const first = await source().idsAfter('0', 2);
      expect([...first, ...(await source().idsAfter(first[1]!, 100))]).toEqual([ids.official, ids.community, ids.outdated]);
    });

    it('says which hits a reader may see', async () => {
      expect(await source().visible(nobody, Object.values(ids))).toEqual(new Set([ids.official, ids.community, ids.outdated]));
    });

    it('raises the version with every change', async () => {
      const version = async () => Number((await source().documents([ids.official]))[0]!.version);
      const before = await version();
      done(await story.kehila.get(MarkArticleOutdated).execute(reviewer, { articleId: ids.official, note: 'Moved' }));
      expect(await version()).toBeGreaterThan(before);
    });
  });
});

describe('the article of a thread', () => {
  const story = new KnowledgeStory();

  it('is its newest one, but none of the community in place of an official one', async () => {
    const [author, reviewer] = [await story.person(), await story.reviewer()];
    const { questionId } = await story.solvedThread();
    const drafted = async (space: string) => {
      story.kehila.clock.advance(60_000);
      const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { space, title: 'Channels', sources: [questionId] }));
      return done(await story.kehila.get(EditRevision).execute(author, { revisionId, version: 1, title: 'Channels', body: 'Set channel 44.' }));
    };
    const ofQuestion = async () => (await story.kehila.get(ArticleReader).ofQuestion(nobody, questionId))?.id;
    const first = done(await story.kehila.get(PublishRevision).execute(author, await drafted('moving')));
    expect(await ofQuestion()).toBe(first.articleId);
    const second = done(await story.kehila.get(PublishRevision).execute(author, await drafted('moving')));
    expect(await ofQuestion()).toBe(second.articleId);
    const draft = await drafted('wifi');
    done(await story.kehila.get(SubmitRevision).execute(author, draft));
    const official = done(await story.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' }));
    done(await story.kehila.get(PublishRevision).execute(author, await drafted('moving')));
    expect(await ofQuestion()).toBe(official.articleId);
  });
});
