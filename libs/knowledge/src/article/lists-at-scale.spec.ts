import type { Prepared } from '@kehila/platform';
import { KnowledgeStory, nobody } from '../knowledge.factory';
import { ReviewQueueReader } from '../review/review-queue.reader';
import { TranslationsReader } from '../translation/translations.reader';
import { ArticleReader } from './article.reader';

/** Twenty thousand articles with a revision each, a seventh of them waiting for a reviewer. */
const manyArticles = `
  with a as (
    insert into article (space_id, language, state, standing, title, slug, body_markdown, body_html, body_text, created_at, updated_at)
    select 1 + n % 2, 'en', 'draft', 'community', 'Article ' || n, 'article-' || n, 'x', 'x', 'x', now() - n * interval '1 minute', now() - n * interval '1 minute'
    from generate_series(1, 20000) n returning id, created_at
  ), r as (
    insert into revision (article_id, number, title, body_markdown, body_html, body_text, language, renderer_version, state, author_id, submitted_at, published_at, created_at, updated_at)
    select id, 1, 'Article', 'x', 'x', 'x', 'en', 1, case when id % 7 = 0 then 'submitted' else 'published' end, $1, created_at, created_at, created_at, created_at
    from a returning id, article_id, state, created_at
  )
  select id, article_id from r where state = 'published'`;

/** By parts: no statement may take longer than one of the product. */
const publishPart = `update article a set state = 'published', published_revision_id = r.id, published_at = r.created_at
  from revision r where r.article_id = a.id and r.state = 'published' and a.id % 8 = $1`;

/** Every fourth is a translation of the one before it. */
const translatedEach = `insert into article_translation (article_id, source_id, language)
  select id, before, 'he' from (select id, lag(id) over (order by id) as before, row_number() over (order by id) as n from article) a where n % 4 = 0`;

describe('lists of many articles', () => {
  const story = new KnowledgeStory();

  beforeAll(async () => {
    const author = await story.person();
    await story.kehila.sql(manyArticles, author.accountId);
    for (let part = 0; part < 8; part++) await story.kehila.sql(publishPart, part);
    await story.kehila.sql(translatedEach);
    await story.kehila.sql('analyze article, revision, article_translation');
  }, 60_000);

  /** The plans of the statements that a story runs. */
  async function plansOf(run: () => Promise<unknown>): Promise<string> {
    const { database } = story.kehila;
    const seen: { statement: Prepared<never>; values: unknown[] }[] = [];
    const rows = jest.spyOn(database, 'rows').mockImplementation(((statement: Prepared<never>, values: unknown[]) => {
      seen.push({ statement, values });
      return Promise.resolve([]);
    }) as never);
    await run();
    rows.mockRestore();
    const plans = await Promise.all(seen.map(({ statement, values }) => story.kehila.sql<{ 'QUERY PLAN': string }>(`explain ${statement.text}`, ...values)));
    return plans.flatMap((plan) => plan.map((line) => line['QUERY PLAN'])).join('\n');
  }

  const everything = { spaceId: null, standing: null, state: null };

  it('read the newest articles from their index, without sorting', async () => {
    const plan = await plansOf(() => story.kehila.get(ArticleReader).page(nobody, everything, 20, null));
    expect(plan).toContain('article_newest');
    expect(plan).not.toMatch(/Seq Scan on article|Sort/);
  });

  it('go on from a cursor within the index', async () => {
    const first = await story.kehila.get(ArticleReader).page(nobody, everything, 20, null);
    const plan = await plansOf(() => story.kehila.get(ArticleReader).page(nobody, everything, 20, first.pageInfo.endCursor));
    expect(plan).toMatch(/Index Cond: .*published_at/);
    expect(plan).not.toMatch(/Seq Scan on article|Sort/);
  });

  it('read the few of a kind from their index, without sorting', async () => {
    const plan = await plansOf(() => story.kehila.get(ArticleReader).page(nobody, { ...everything, kind: 'policy' }, 20, null));
    expect(plan).toContain('article_newest_of_kind');
    expect(plan).not.toMatch(/Seq Scan on article|Sort/);
  });

  it('read what applies to a product from the index of its space, without sorting', async () => {
    const plan = await plansOf(() => story.kehila.get(ArticleReader).page(nobody, { ...everything, spaceId: '1', fields: { model: 'r1' } }, 20, null));
    expect(plan).toMatch(/article_newest/);
    expect(plan).not.toMatch(/Seq Scan on article|Sort/);
  });

  it('read the other languages of an article from indexes', async () => {
    const plan = await plansOf(() => story.kehila.get(TranslationsReader).of(nobody, '5000'));
    expect(plan).toMatch(/article_translation_once/);
    expect(plan).not.toMatch(/Seq Scan on (article|article_translation)\b/);
  });

  it('read the queue of the reviewers from its index', async () => {
    const reviewer = await story.reviewer();
    const plan = await plansOf(() => story.kehila.get(ReviewQueueReader).page(reviewer, null, 20, null));
    expect(plan).toContain('revision_queue');
    expect(plan).not.toMatch(/Seq Scan on revision/);
  });
});
