import { Actor } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import type { SearchDocument } from '../document/search-document';
import { type FilterAsked, SearchPages } from '../hits/search-pages';
import { SearchIndexing } from '../indexing/search-indexing';
import { answerTo, article, question, Shelf } from '../search.factory';

const lantern = question({ title: 'Brass lantern flickers', tags: ['brass'], authorId: '77' });
const lanternAnswer = answerTo(lantern, { body: 'Trim its wick with scissors.' });
const hebrewLantern = question({ title: 'הפנס מהבהב כל הלילה', language: 'he' });
const lanternGuide = article({ title: 'Care of a lantern', body: 'Polish the brass monthly.' });
const hidden = question({ title: 'Brass lantern in the attic' });
const elsewhere = question({ title: 'Brass lantern of the laboratory', spaceId: '3' });

const stranger = Actor.anonymous('en');

function authorOf(...documents: SearchDocument[]): Actor {
  const writtenLately = documents.map(({ id, kind }) => ({ id, kind }));
  return new Actor({ accountId: '77', sessionId: null, verified: true, language: 'en', grants: [], writtenLately });
}

/**
 * What somebody wrote a moment ago, whichever engine runs; called inside a `describe`.
 * @param settle Ends when all that was written to the index can be found.
 */
export function itFindsOwnTexts(kehila: BootedFeatures, settle: () => Promise<unknown>): void {
  const page = (actor: Actor, query: string, more: { filter?: FilterAsked; first?: number; after?: string | null } = {}) =>
    kehila.get(SearchPages).page(actor, { query, orderBy: 'relevance', first: 20, ...more });
  const find = async (...asked: Parameters<typeof page>) => (await page(...asked)).hits.map(({ id, justWritten }) => ({ id, justWritten }));
  const first = ({ id }: SearchDocument) => ({ id, justWritten: true });

  describe('finds what is in no index yet', () => {
    const all = [lantern, lanternAnswer, hebrewLantern, lanternGuide, hidden, elsewhere];
    const author = authorOf(...all);

    beforeAll(() => {
      kehila.get(Shelf).put(...all);
      kehila.get(Shelf).hidden.add(hidden.id);
    });
    afterAll(() => {
      kehila.get(Shelf).hidden.delete(hidden.id);
      for (const { id } of all) kehila.get(Shelf).take(id);
    });

    it.each([
      ['a question, by words in any form', 'flickering brass lanterns ', lantern],
      ['a question, while its last word is typed', 'brass flick', lantern],
      ['a question, in Hebrew with another prefix letter', 'בפנס מהבהב', hebrewLantern],
      ['an answer, by its own words', 'lantern scissors ', lanternAnswer],
      ['an article', 'polish monthly ', lanternGuide],
      ['words that stand together', '"trim its wick"', lanternAnswer],
    ])('%s: %s', async (_, query, wanted) => {
      expect((await find(author, query))[0]).toEqual(first(wanted));
      expect((await kehila.get(SearchPages).suggest(author, query, 8)).hits[0]).toMatchObject(first(wanted));
      expect((await find(stranger, query)).map(({ id }) => id)).not.toContain(wanted.id);
    });

    it('only where all words stand, and nothing that was excluded', async () => {
      for (const query of ['brass banana ', 'brass -flickers', '"flickers brass"', '.,;']) {
        expect({ query, found: (await find(author, query)).map(({ id }) => id) }).toEqual({
          query,
          found: expect.not.arrayContaining([lantern.id]) as string[],
        });
      }
    });

    it('only where the filters leave it', async () => {
      const ids = async (filter: FilterAsked) => (await find(author, 'brass ', { filter })).map(({ id }) => id);
      expect(await ids({ tags: ['brass'], kind: 'question', state: 'open', language: 'en', space: 'wifi' })).toEqual([lantern.id]);
      for (const filter of [{ tags: ['other'] }, { kind: 'answer' }, { state: 'solved' }, { language: 'he' }, { space: 'tv' }] as const) {
        expect({ filter, found: await ids({ tags: null, ...filter } as FilterAsked) }).toEqual({ filter, found: [] });
      }
    });

    it('but nothing that the author may not see, and nothing of a space that may not be read', async () => {
      expect((await find(author, 'brass lantern ')).map(({ id }) => id).sort()).toEqual([lantern.id, lanternGuide.id].sort());
    });

    it('by one question to its source, and by none for who wrote nothing lately', async () => {
      const asked = jest.spyOn(kehila.get(Shelf), 'documents');
      await find(authorOf(), 'brass ');
      await find(stranger, 'brass ');
      expect(asked).not.toHaveBeenCalled();
      await find(author, 'brass ');
      expect(asked).toHaveBeenCalledTimes(1);
      asked.mockRestore();
    });

    it('one row a thread, counts it, and does not say that something else was meant', async () => {
      const result = await page(author, 'wick ');
      expect(result.hits.map(({ threadId }) => threadId)).toEqual([lantern.id]);
      expect(result.didYouMean).toBeNull();
      expect((await result.ranking.count()).total).toBe(1);
    });

    it('among the newest, where nothing is typed, threads and articles alone', async () => {
      const ids = (await find(author, '')).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([lantern.id, hebrewLantern.id, lanternGuide.id]));
      expect(ids).not.toContain(lanternAnswer.id);
    });
  });

  it('shows an edited text as it is now, and finds it by its new words', async () => {
    const before = question({ title: 'Copper lamp hums' });
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(before));
    await settle();
    kehila.get(Shelf).put({ ...before, title: 'Copper lamp whistles', version: 2 });
    const [hit] = (await page(authorOf(before), 'copper whistles ')).hits;
    expect(hit?.title.map(({ text }) => text).join('')).toBe('Copper lamp whistles');
    expect(await find(authorOf(before), 'copper ')).toEqual([first(before)]);
    expect((await page(stranger, 'copper ')).hits[0]?.title.map(({ text }) => text).join('')).toBe('Copper lamp hums');
    kehila.get(Shelf).take(before.id);
    await kehila.get(SearchIndexing).remove([before.id]);
    await settle();
  });

  it('goes on behind it on the next page', async () => {
    const [known, fresh] = [question({ title: 'Tin whistle squeaks' }), question({ title: 'Tin whistle is silent' })];
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(known));
    await settle();
    kehila.get(Shelf).put(fresh);
    const one = await page(authorOf(fresh), 'tin whistle ', { first: 1 });
    const two = await page(authorOf(fresh), 'tin whistle ', { first: 1, after: one.pageInfo.endCursor });
    expect([...one.hits, ...two.hits].map(({ id }) => id)).toEqual([fresh.id, known.id]);
    expect(two.pageInfo.hasNextPage).toBe(false);
    for (const { id } of [known, fresh]) kehila.get(Shelf).take(id);
    await kehila.get(SearchIndexing).remove([known.id]);
    await settle();
  });

  describe('leaves in its place what the index knows', () => {
    const asked = question({ title: 'Pewter teapot leaks', body: 'Every morning.', score: 50 });
    const answered = answerTo(asked, { body: 'What was soldered leaks. Pewter is soft; look at it in the morning, when it is cold and the light is good.' });
    const others = ['Pewter teapot', 'Pewter teapot leaks tea', 'Teapot of pewter'].map((title) => question({ title }));
    const all = [asked, answered, ...others];
    const ids = async (actor: Actor, query = 'pewter teapot ') => (await page(actor, query)).hits.map(({ id }) => id);

    beforeAll(async () => {
      await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...all));
      await settle();
    });
    afterAll(async () => {
      for (const { id } of all) kehila.get(Shelf).take(id);
      await kehila.get(SearchIndexing).remove(all.map(({ id }) => id));
      await settle();
    });

    it('and its thread, which its question stands for', async () => {
      for (const query of ['pewter teapot ', 'teapot leaks morning ']) expect(await ids(authorOf(answered), query)).toEqual(await ids(stranger, query));
    });

    it('on whichever page that is, and on no other', async () => {
      const ranked = await ids(stranger);
      const last = all.find(({ id }) => id === ranked.at(-1))!;
      const paged: string[] = [];
      for (let after: string | null | undefined, at = 0; at < ranked.length; at++) {
        const found = await page(authorOf(last), 'pewter teapot ', { first: 1, after });
        paged.push(...found.hits.map(({ id }) => id));
        after = found.pageInfo.endCursor;
      }
      expect(paged).toEqual(ranked);
      expect((await kehila.get(SearchPages).suggest(authorOf(last), 'pewter teapot ', 2)).hits.map(({ id }) => id)).toEqual(ranked.slice(0, 2));
    });
  });
}
