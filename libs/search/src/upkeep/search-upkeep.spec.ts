import { useFeatures } from '@kehila/testing';
import { analyserVersion } from '../analyser';
import { SearchEngine } from '../engine/search-engine';
import { noFilters } from '../engine/search-request';
import { IndexCheck } from '../indexing/index.check';
import { SearchIndexing } from '../indexing/search-indexing';
import { WordCount } from '../postgres/writing/word-count';
import { question, SearchOfShelf, Shelf } from '../search.factory';
import { SearchUpkeep } from './search-upkeep';
import { SearchWork } from './search-work';

const another = '00000000-0000-4000-8000-000000000001';

describe('the upkeep of the search index', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf] });
  const run = (goesOn?: () => boolean) => kehila.get(SearchUpkeep).run(goesOn);
  const work = async (kind: string) => (await kehila.get(SearchWork).all()).find((one) => one.kind === kind);
  const askFor = (kind: string) => kehila.sql('update search_work set asked_at = now(), began_at = null where kind = $1', kind);
  const versionIs = (version: number) => kehila.sql('update search_meta set analyser_version = $1', version);
  const find = async (query: string) => {
    const { hits } = await kehila.get(SearchEngine).search({ query, filters: noFilters, spaces: ['1', '2'], order: 'relevance', depth: 20 });
    return hits.map(({ id }) => id);
  };

  beforeEach(async () => {
    kehila.get(Shelf).clear();
    await kehila.sql('truncate search_doc, search_term, search_reindex');
    await kehila.sql(`update search_work set asked_at = null, began_at = null, ended_at = null, done = 0, found = '{}', leased_until = '-infinity'`);
    await kehila.sql('update search_meta set documents = 0, written = 0');
    await versionIs(analyserVersion);
  });

  it('does nothing while nobody asks for it', async () => {
    await run();
    expect(await work('rebuild')).toMatchObject({ asked_at: null, began_at: null, ended_at: null });
  });

  it('writes an index anew that an older analyser wrote, and leaves that of a newer one alone', async () => {
    const [kept, missed] = [question({ title: 'Lantern flickers' }), question({ title: 'Torch flickers' })];
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(kept));
    kehila.get(Shelf).put(missed);
    await versionIs(analyserVersion + 1);
    await run();
    expect(await find('torch ')).toEqual([]);
    await versionIs(analyserVersion - 1);
    await run();
    expect(await find('torch ')).toEqual([missed.id]);
    expect(await work('rebuild')).toMatchObject({ asked_at: null, ended_at: expect.any(Date), done: 2 });
    expect(await kehila.sql('select analyser_version from search_meta')).toEqual([{ analyser_version: analyserVersion }]);
  });

  it('writes an index anew that was emptied, from its beginning, also where something was written since', async () => {
    const texts = Array.from({ length: 21 }, (_, at) => question({ title: `Lantern ${at}` }));
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...texts));
    await kehila.get(WordCount).countAgain();
    await run();
    expect(await work('rebuild')).toMatchObject({ ended_at: null });
    await kehila.sql('truncate search_doc');
    await kehila.sql(`insert into search_reindex values ('question answer article', $1)`, texts[19]!.id);
    await kehila.get(SearchIndexing).refresh([texts[0]!.id]);
    await run();
    expect((await find('lantern ')).length).toBe(20);
    expect(await work('rebuild')).toMatchObject({ asked_at: null, ended_at: expect.any(Date), done: 21 });
    expect(await kehila.get(IndexCheck).differences()).toEqual([]);
  });

  it('leaves one alone that is as small as what is to be found', async () => {
    const texts = Array.from({ length: 21 }, (_, at) => question({ title: `Lantern ${at}` }));
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...texts));
    await kehila.get(WordCount).countAgain();
    kehila.get(Shelf).clear();
    await kehila.get(SearchIndexing).remove(texts.map(({ id }) => id));
    await run();
    await kehila.sql(`update search_work set ended_at = null`);
    await run();
    expect(await work('rebuild')).toMatchObject({ asked_at: null, ended_at: null });
  });

  it('only notes the analyser of an empty index', async () => {
    await versionIs(0);
    await run();
    expect(await work('rebuild')).toMatchObject({ began_at: null });
    expect(await kehila.sql('select analyser_version from search_meta')).toEqual([{ analyser_version: analyserVersion }]);
  });

  it('leaves it to another process that is at it', async () => {
    await askFor('difference');
    await askFor('rebuild');
    expect(await kehila.get(SearchWork).lease(another)).toBeDefined();
    await run();
    expect(await work('rebuild')).toMatchObject({ ended_at: null });
    expect(await work('difference')).toMatchObject({ ended_at: null });
  });

  it('is not taken again by a renewal that comes when it is over', async () => {
    await askFor('rebuild');
    await kehila.get(SearchWork).lease(another);
    await kehila.get(SearchWork).release('rebuild', another);
    await kehila.get(SearchWork).keep('rebuild', another);
    expect(await kehila.get(SearchWork).lease(another)).toBe('rebuild');
    await kehila.get(SearchWork).release('rebuild', another);
  });

  it('told to stop, goes on later where it was', async () => {
    kehila.get(Shelf).put(question({ title: 'Lantern flickers' }));
    await askFor('rebuild');
    await run(() => false);
    expect(await work('rebuild')).toMatchObject({ asked_at: expect.any(Date), ended_at: null });
    await run();
    expect(await work('rebuild')).toMatchObject({ asked_at: null, ended_at: expect.any(Date) });
  });

  it('says what a comparison finds', async () => {
    const missed = question({ title: 'Torch flickers' });
    kehila.get(Shelf).put(missed);
    await askFor('difference');
    await run();
    const found = ['the search index is empty: a reindex writes it anew', `question ${missed.id} is missing in the search index`];
    expect(await work('difference')).toMatchObject({ asked_at: null, found });
    await kehila.get(SearchIndexing).refresh([missed.id]);
    await askFor('difference');
    await run();
    expect(await work('difference')).toMatchObject({ found: [] });
  });
});
