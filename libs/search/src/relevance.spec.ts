import { resolve } from 'node:path';
import { useFeatures } from '@kehila/testing';
import { judge, knownItems, realTexts, whyNoRealTexts } from '@kehila/testing/known-items';
import { SearchEngine } from './engine/search-engine';
import { noFilters } from './engine/search-request';
import { SearchIndexing } from './indexing/search-indexing';
import { hasMeilisearch, settingsWith, useMeilisearch } from './meilisearch/server.factory';
import { SearchMirror } from './meilisearch/mirror/search-mirror';
import { article, question, SearchOfShelf, Shelf } from './search.factory';

/** What a small fixed part of `npm run bench -- relevance` reaches at least: mean reciprocal rank of each class and language, and the share of questions whose article comes first. */
interface Reached {
  readonly rank: number;
  readonly rightArticleFirst: number;
}
const onPostgres: Reached = { rank: 0.94, rightArticleFirst: 0.85 };
const onMeilisearch: Reached = { rank: 0.87, rightArticleFirst: 0.64 };
const each = 30;
const seed = 5;

const texts = realTexts(resolve(__dirname, '../../..'));

if (texts) {
  describe('what people look for on PostgreSQL', () => {
    itIsFound(texts, useFeatures({ modules: [SearchOfShelf] }), onPostgres, () => Promise.resolve());
  });
  if (hasMeilisearch) {
    describe('what people look for on Meilisearch', () => {
      const server = useMeilisearch();
      const kehila = useFeatures({ modules: [SearchOfShelf], ports: [settingsWith(server)] });
      itIsFound(texts, kehila, onMeilisearch, () => kehila.get(SearchMirror).run());
    });
  }
} else {
  describe('what people look for', () => {
    it.skip(whyNoRealTexts, () => undefined);
  });
}

function itIsFound(
  { questions, articles }: NonNullable<typeof texts>,
  kehila: ReturnType<typeof useFeatures>,
  reached: Reached,
  settle: () => Promise<unknown>,
): void {
  const asked = questions.map(({ language, title, body }) => question({ language, title, body }));
  const told = articles.map(({ title, body }) => article({ language: 'he', title, body, spaceId: '2' }));
  const common = { filters: noFilters, order: 'relevance' as const, depth: 10 };

  beforeAll(async () => {
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...asked, ...told));
    await settle();
  }, 120_000);

  it('is found by its title, however it was typed', async () => {
    const items = knownItems(questions, each, seed);
    const engine = kehila.get(SearchEngine);
    const places: (number | undefined)[] = [];
    for (const { perturbation, query, wanted } of items) {
      const spaces = ['1'];
      const { hits } =
        perturbation === 'similar' ? await engine.similar({ title: query, spaces, depth: 10 }) : await engine.search({ ...common, query, spaces });
      const place = hits.findIndex(({ threadId }) => threadId === asked[wanted]?.id);
      places.push(place < 0 ? undefined : place + 1);
    }
    const judged = judge(items, places);
    expect(judged).toHaveLength(16);
    expect(judged.filter(({ meanReciprocalRank }) => meanReciprocalRank < reached.rank)).toEqual([]);
  }, 120_000);

  it('is the article that answers a Hebrew question asked as it stands', async () => {
    let right = 0;
    let all = 0;
    for (const [at, { questions: ofArticle }] of articles.entries()) {
      for (const query of ofArticle) {
        const { hits } = await kehila.get(SearchEngine).search({ ...common, query, spaces: ['2'] });
        all++;
        if (hits[0]?.id === told[at]?.id) right++;
      }
    }
    expect(all).toBe(1058);
    expect(right / all).toBeGreaterThanOrEqual(reached.rightArticleFirst);
  }, 120_000);
}
