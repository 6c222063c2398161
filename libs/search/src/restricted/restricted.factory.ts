import { Actor } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import type { SearchDocument } from '../document/search-document';
import { type FilterAsked, type PageAsked, SearchPages } from '../hits/search-pages';
import { SimilarQuestions } from '../hits/similar-questions';
import { SearchIndexing } from '../indexing/search-indexing';
import { SearchPool } from '../postgres/search-pool';
import { WordCount } from '../postgres/writing/word-count';
import { article, question, Shelf } from '../search.factory';

const anyone = Actor.anonymous('en');
const person = (accountId: string) => new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [] });
const reader = person('501');
const other = person('502');

/**
 * What is for some of the people, whichever engine runs; called inside a `describe`.
 * @param settle Ends when all that was written can be found.
 */
export function itFindsRestricted(kehila: BootedFeatures, settle: () => Promise<unknown>): void {
  const page = (actor: Actor, query: string, more: Partial<PageAsked> = {}) =>
    kehila.get(SearchPages).page(actor, { query, orderBy: 'relevance', first: 20, ...more });
  const ids = async (actor: Actor, query: string, more: Partial<PageAsked> = {}) => (await page(actor, query, more)).hits.map(({ id }) => id);
  const suggested = async (actor: Actor, query: string) => (await kehila.get(SearchPages).suggest(actor, query, 8)).hits.map(({ id }) => id);
  /** What a search says of what it found, as far as it is the same whichever engine stands in for a late one. */
  const told = async (actor: Actor, query: string, filter?: FilterAsked) => {
    const { hits, pageInfo, didYouMean, ranking } = await page(actor, query, { filter });
    const { total, kinds } = await ranking.count();
    return {
      ...{ hits: hits.map(({ id }) => id).sort(), hasNextPage: pageInfo.hasNextPage, didYouMean, total },
      articles: kinds.find(({ value }) => value === 'article')?.count ?? 0,
      suggested: (await suggested(actor, query.trim())).sort(),
    };
  };

  /** Takes them away, and their words out of the dictionary. */
  const gone = async (...documents: SearchDocument[]) => {
    for (const { id } of documents) kehila.get(Shelf).take(id);
    await kehila.get(SearchIndexing).remove(documents.map(({ id }) => id));
    await kehila.get(WordCount).countAgain();
    await settle();
  };

  const terms = article({ title: 'Tariff terms for resellers', body: 'A marmalade rebate is paid twice.', audience: 'segment', language: 'en', score: 5 });
  const termsInHebrew = article({
    title: 'תנאי תעריף למשווקים',
    body: 'Marmalade rebate: ההנחה משולמת פעמיים.',
    audience: 'segment',
    language: 'he',
    threadId: terms.id,
  });
  const sheet = article({ title: 'Rebate sheet', body: 'Nothing of it.', audience: 'staff', spaceId: '2', createdAt: new Date('2026-09-01T08:00:00Z') });
  const open = [
    question({ title: 'Which rebate is mine?', score: 3, createdAt: new Date('2026-08-01T08:00:00Z') }),
    question({ title: 'Rebate of the last bill', score: 9 }),
    question({ title: 'Bill without its rebate', createdAt: new Date('2026-10-01T08:00:00Z') }),
    question({ title: 'The rebate came late', body: 'It did.', spaceId: '2' }),
  ];
  const restricted = [terms, termsInHebrew, sheet];
  const known = [...restricted, ...open];

  describe('finds what is for some of the people', () => {
    beforeAll(async () => {
      const shelf = kehila.get(Shelf);
      for (const { id } of restricted) shelf.readers.set(id, new Set([reader.accountId!]));
      await kehila.get(SearchIndexing).refresh(shelf.put(...known));
      await settle();
    });
    afterAll(async () => {
      for (const { id } of known) kehila.get(Shelf).take(id);
      await kehila.get(SearchIndexing).remove(known.map(({ id }) => id));
      await settle();
    });

    it.each([
      ['a title', 'resellers tariff ', terms],
      ['a word that is still typed', 'tariff resell', terms],
      ['a text', 'marmalade rebate ', terms],
      ['words that stand together', '"rebate is paid"', terms],
      ['a word in Hebrew, without its prefix letters', 'תעריף משווקים ', termsInHebrew],
      ['most of the words', 'tariff terms resellers bananas ', terms],
    ])('for its readers, by %s, and nothing of it for anybody else', async (_, query, wanted) => {
      expect(await ids(reader, query)).toContain(wanted.id);
      expect(await suggested(reader, query)).toContain(wanted.id);
      for (const actor of [anyone, other]) {
        expect(await ids(actor, query)).not.toContain(wanted.id);
        expect(await suggested(actor, query)).not.toContain(wanted.id);
      }
    });

    it('marked, and shown by the sentence that holds the words', async () => {
      const [hit] = (await page(reader, 'marmalade ')).hits;
      expect(hit).toMatchObject({
        id: terms.id,
        audience: 'segment',
        excerpt: [{ text: 'A ' }, { text: 'marmalade', hit: true }, { text: ' rebate is paid twice.' }],
      });
      expect((await page(anyone, 'rebate ')).hits.map(({ audience }) => audience)).toEqual([null, null, null, null]);
    });

    it('as if it were not there for everybody else, in hits, numbers, corrections and what is offered', async () => {
      const queries = ['rebate ', 'marmalade ', 'marmelade ', 'marmal', 'marmlade', 'tariff terms resellers ', 'תעריף', ''] as const;
      const filters: FilterAsked[] = [{}, { kind: 'article' }, { space: 'tv' }, { language: 'he' }];
      const all = async (actor: Actor) => Promise.all(queries.flatMap((query) => filters.map((filter) => told(actor, query, filter))));
      const before = [await all(anyone), await all(other)];
      for (const { id } of restricted) kehila.get(Shelf).take(id);
      await kehila.get(SearchIndexing).remove(restricted.map(({ id }) => id));
      await settle();
      const without = [await all(anyone), await all(other)];
      await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...restricted));
      await settle();
      expect(before).toEqual(without);
    });

    it('and adds none of its words to the dictionary', async () => {
      expect(await kehila.sql(`select term from search_term where term in ('marmalade', 'resellers', 'משווקים')`)).toEqual([]);
      expect(
        await kehila.sql(
          `select id from search_doc where id = any($1::bigint[])`,
          restricted.map(({ id }) => id),
        ),
      ).toEqual([]);
    });

    it('counted in the numbers of its readers, a translation with its original', async () => {
      const count = async (actor: Actor, filter?: FilterAsked) => (await page(actor, 'rebate ', { filter })).ranking.count();
      expect(await count(anyone)).toMatchObject({ total: 4, kinds: [{ value: 'question', count: 4 }] });
      const counts = await count(reader);
      expect(counts).toMatchObject({
        total: 6,
        kinds: [
          { value: 'question', count: 4 },
          { value: 'article', count: 2 },
        ],
      });
      expect(counts.spaces).toEqual([
        { value: '1', count: 4 },
        { value: '2', count: 2 },
      ]);
      expect(counts.languages).toEqual([
        { value: 'en', count: 6 },
        { value: 'he', count: 1 },
      ]);
      expect(await count(reader, { kind: 'question' })).toMatchObject({
        total: 4,
        kinds: [
          { value: 'question', count: 4 },
          { value: 'article', count: 2 },
        ],
      });
    });

    it('only where the filters leave it', async () => {
      const found = async (filter: FilterAsked) => (await ids(reader, 'rebate ', { filter })).filter((id) => restricted.some((one) => one.id === id));
      expect((await found({ kind: 'article' })).sort()).toEqual([terms.id, sheet.id].sort());
      expect(await found({ space: 'tv' })).toEqual([sheet.id]);
      expect(await found({ language: 'he' })).toEqual([termsInHebrew.id]);
      for (const filter of [{ kind: 'question' }, { state: 'open' }, { tags: ['wifi'] }, { space: 'secret' }] as const)
        expect(await found(filter as unknown as FilterAsked)).toEqual([]);
    });

    it('before the others where its title holds the words, and among them where its text does', async () => {
      const found = await ids(reader, 'rebate ');
      expect(found[0]).toBe(sheet.id);
      expect(found.indexOf(terms.id)).toBe(5);
      expect(found.filter((id) => id !== sheet.id && id !== terms.id)).toEqual(await ids(anyone, 'rebate '));
    });

    it('in its place by age and by votes', async () => {
      const own = [sheet.id, terms.id];
      const newest = await ids(reader, 'rebate ', { orderBy: 'newest' });
      expect(newest.slice(0, 3)).toEqual([open[2]!.id, sheet.id, open[0]!.id]);
      expect(newest.filter((id) => !own.includes(id))).toEqual(await ids(anyone, 'rebate ', { orderBy: 'newest' }));
      expect((await ids(reader, 'rebate ', { orderBy: 'votes' })).slice(0, 3)).toEqual([open[1]!.id, terms.id, open[0]!.id]);
      expect(await ids(reader, '', { filter: { kind: 'article', space: 'tv' } })).toContain(sheet.id);
    });

    it('once on one page or another', async () => {
      const paged: string[] = [];
      let after: string | null = null;
      for (let at = 0; at < 10; at++) {
        const { hits, pageInfo } = await page(reader, 'rebate ', { first: 1, after });
        paged.push(...hits.map(({ id }) => id));
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(paged).toEqual(await ids(reader, 'rebate '));
      expect(paged).toHaveLength(6);
    });

    it('and does not say that something else was meant', async () => {
      const near = question({ title: 'Marmelade stains' });
      await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(near));
      await settle();
      expect((await page(other, 'marmalade ')).didYouMean).toBe('marmelade');
      expect((await page(reader, 'marmalade ')).didYouMean).toBeNull();
      await gone(near);
    });

    it('before everything, by the words as typed, where errors had to be forgiven to find anything else', async () => {
      const near = ['Marmelade stains', 'Marmelade of the house', 'My marmelade'].map((title) => question({ title }));
      await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...near));
      await settle();
      expect((await ids(reader, 'marmalade '))[0]).toBe(terms.id);
      expect((await ids(reader, 'marmalade ')).slice(1).sort()).toEqual(near.map(({ id }) => id).sort());
      expect((await ids(reader, 'marmelade '))[0]).not.toBe(terms.id);
      expect(await ids(other, 'marmalade ')).not.toContain(terms.id);
      await gone(...near);
    });

    it.each([
      ['a letter changed', 'marmelade ', terms],
      ['a letter left out, and no blank behind', 'marmlade', terms],
      ['beside a word that everybody knows', 'marmaladde rebate ', terms],
      ['in the words of a title', 'resellrs tarif ', terms],
      ['in Hebrew', 'למשווקימם תעריף ', termsInHebrew],
    ])('with a typing error, by its readers alone: %s', async (_, query, wanted) => {
      const { hits, didYouMean } = await page(reader, query);
      expect(hits.map(({ id }) => id)).toContain(wanted.id);
      expect(didYouMean).toBeNull();
      expect((await page(reader, query)).ranking.matcher.isEmpty).toBe(false);
      for (const actor of [anyone, other]) {
        expect(await ids(actor, query)).not.toContain(wanted.id);
        expect(await suggested(actor, query)).not.toContain(wanted.id);
        expect((await page(actor, query)).didYouMean).toBeNull();
      }
    });

    it('marked where an error was forgiven', async () => {
      const hit = (await page(reader, 'marmelade ')).hits.find(({ id }) => id === terms.id);
      expect(hit?.excerpt).toMatchObject([{ text: 'A ' }, { text: 'marmalade', hit: true }, { text: ' rebate is paid twice.' }]);
    });

    it('as one row that counts once, with a text of it that is for everybody', async () => {
      const open = article({ title: 'Zeppelin of the rebate', language: 'en' });
      const hidden = article({ title: 'צפלין Zeppelin', body: 'רק לחברים.', language: 'he', audience: 'members', threadId: open.id });
      const others = Array.from({ length: 4 }, (_, at) => question({ title: `Zeppelin ${at}`, score: 90 }));
      const all = [open, hidden, ...others];
      kehila.get(Shelf).readers.set(hidden.id, new Set([reader.accountId!]));
      await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...all));
      await settle();
      const counts = async (actor: Actor, filter?: FilterAsked) => (await page(actor, 'zeppelin ', { filter, first: 1 })).ranking.count();
      const ofKinds = [
        { value: 'question', count: 4 },
        { value: 'article', count: 1 },
      ];
      for (const filter of [undefined, { kind: 'question' }] as const) {
        expect((await counts(anyone, filter as FilterAsked)).kinds).toEqual(ofKinds);
        expect((await counts(reader, filter as FilterAsked)).kinds).toEqual(ofKinds);
      }
      expect((await counts(anyone)).total).toBe(5);
      expect(await counts(reader)).toMatchObject({
        total: 5,
        languages: [
          { value: 'en', count: 5 },
          { value: 'he', count: 1 },
        ],
      });
      const shown: string[] = [];
      let after: string | null = null;
      do {
        const { hits, pageInfo } = await page(reader, 'zeppelin ', { first: 1, after });
        shown.push(...hits.map(({ rankedAs }) => rankedAs));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(shown.sort()).toEqual([open, ...others].map(({ id }) => id).sort());
      await gone(...all);
    });

    it('but is never similar to a question', async () => {
      const similar = await kehila.get(SimilarQuestions).of(reader, { title: 'Tariff terms for resellers', first: 10 });
      expect(similar.map(({ id }) => id)).not.toContain(terms.id);
    });

    it('with the next search, and no more once somebody is no reader', async () => {
      const readers = kehila.get(Shelf).readers.get(sheet.id)!;
      readers.add(other.accountId!);
      expect(await ids(other, 'rebate sheet ')).toContain(sheet.id);
      readers.delete(other.accountId!);
      expect(await ids(other, 'rebate sheet ')).not.toContain(sheet.id);
    });

    it('elsewhere as soon as it is for everybody, or is not any more', async () => {
      const shelf = kehila.get(Shelf);
      const open = { ...sheet, audience: 'public', version: 2 } satisfies SearchDocument;
      await kehila.get(SearchIndexing).refresh(shelf.put(open));
      await settle();
      expect(await ids(anyone, 'rebate sheet ')).toContain(sheet.id);
      expect((await ids(reader, 'rebate sheet ')).filter((id) => id === sheet.id)).toHaveLength(1);
      await kehila.get(SearchIndexing).refresh(shelf.put({ ...sheet, version: 3 }));
      await settle();
      expect(await ids(anyone, 'rebate sheet ')).not.toContain(sheet.id);
      expect(await ids(reader, 'rebate sheet ')).toContain(sheet.id);
    });

    it('by one statement for who is signed in, by more where no text holds a word, and by none for anybody else', async () => {
      const asked = jest.spyOn(kehila.get(SearchPool), 'rowsInTime');
      const statements = async (actor: Actor, query: string) => {
        asked.mockClear();
        await page(actor, query);
        return asked.mock.calls.filter(([{ name }]) => name.startsWith('search_restricted')).length;
      };
      const each = async (query: string) => [await statements(anyone, query), await statements(other, query), await statements(reader, query)];
      expect(await each('rebate ')).toEqual([0, 1, 1]);
      expect(await each('marmalade rebate ')).toEqual([0, 2, 1]);
      expect(await each('marmelade rebate ')).toEqual([0, 2, 3]);
      asked.mockRestore();
    });
  });
}
