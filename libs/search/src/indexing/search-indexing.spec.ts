import { useFeatures } from '@kehila/testing';
import { SearchEngine } from '../engine/search-engine';
import { noFilters } from '../engine/search-request';
import { answerTo, question, SearchOfShelf, Shelf } from '../search.factory';
import { IndexCheck } from './index.check';
import { Reindex } from './reindex';
import { SearchIndexing } from './search-indexing';

describe('indexing', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf] });
  const shelf = () => kehila.get(Shelf);
  const refresh = (ids: string[]) => kehila.get(SearchIndexing).refresh(ids);
  const differences = () => kehila.get(IndexCheck).differences();
  const find = async (query: string) => {
    const ranking = await kehila.get(SearchEngine).search({ query, filters: noFilters, spaces: ['1', '2'], order: 'relevance', depth: 20 });
    return ranking.hits.map(({ id }) => id);
  };

  beforeEach(async () => {
    shelf().clear();
    await kehila.sql('truncate search_doc, search_term, search_reindex');
  });

  it('makes a new text found, and a changed one by its new words only', async () => {
    const first = question({ title: 'Lantern flickers' });
    await refresh(shelf().put(first));
    expect(await find('lantern ')).toEqual([first.id]);

    await refresh(shelf().put({ ...first, title: 'Torch flickers', version: 2 }));
    expect(await find('torch ')).toEqual([first.id]);
    expect(await find('lantern ')).toEqual([]);
  });

  it('takes out what its source does not have any more', async () => {
    const gone = question({ title: 'Lantern flickers' });
    await refresh(shelf().put(gone));
    shelf().take(gone.id);
    await refresh([gone.id]);
    expect(await find('lantern ')).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('removes at once when told to', async () => {
    const doomed = question({ title: 'Lantern flickers' });
    await refresh(shelf().put(doomed));
    await kehila.get(SearchIndexing).remove([doomed.id]);
    expect(await find('lantern ')).toEqual([]);
  });

  it('never lets an older version replace a newer one', async () => {
    const newer = question({ title: 'Torch flickers', version: 7 });
    await refresh(shelf().put(newer));
    await refresh(shelf().put({ ...newer, title: 'Lantern flickers', version: 6 }));
    expect(await find('torch ')).toEqual([newer.id]);
    expect(await find('lantern ')).toEqual([]);
  });

  it('leaves the words alone when only votes and answers change', async () => {
    const voted = question({ title: 'Lantern flickers' });
    await refresh(shelf().put(voted));
    const [before] = await kehila.sql<{ terms: string }>('select sum(df)::text as terms from search_term');
    await refresh(shelf().put({ ...voted, score: 12, answerCount: 3, version: 2 }));
    expect(await kehila.sql('select score, answer_count, version from search_doc')).toEqual([{ score: 12, answer_count: 3, version: '2' }]);
    expect(await kehila.sql('select sum(df)::text as terms from search_term')).toEqual([before]);
  });

  it('lets the answers follow a question whose title, state or space changes', async () => {
    const asked = question({ title: 'Lantern flickers' });
    const answer = answerTo(asked, { body: 'Change the wick.' });
    await refresh(shelf().put(asked, answer));

    const solved = { ...asked, title: 'Torch flickers', state: 'solved' as const, version: 2 };
    shelf().put(solved, { ...answer, title: 'Torch flickers', state: 'solved', version: 2 });
    await refresh([asked.id]);
    expect(await kehila.sql('select title, state from search_doc where id = $1', answer.id)).toEqual([{ title: 'Torch flickers', state: 'solved' }]);
  });

  it('takes the answers out with their question', async () => {
    const asked = question({ title: 'Lantern flickers' });
    const answer = answerTo(asked, { body: 'Change the wick.' });
    await refresh(shelf().put(asked, answer));
    shelf().take(asked.id);
    shelf().take(answer.id);
    await refresh([asked.id]);
    expect(await find('wick ')).toEqual([]);
  });

  it('ends with what the sources say when many refresh and remove the same at once', async () => {
    const contested = Array.from({ length: 20 }, (_, at) => question({ title: `Lantern ${at}` }));
    const ids = shelf().put(...contested);
    await Promise.all(
      Array.from({ length: 12 }, (_, at) => {
        if (at % 3 === 0) shelf().take(ids[at] ?? '');
        if (at % 3 === 1) shelf().put({ ...contested[at]!, title: `Torch ${at}`, version: 2 });
        return refresh(at % 2 === 0 ? ids : [...ids].reverse());
      }),
    );
    expect(await differences()).toEqual([]);
    expect(await kehila.sql('select count(*)::int as documents from search_doc')).toEqual([{ documents: 16 }]);
  });

  it('takes any text: quotes, backslashes, signs of queries, words without end, lone surrogates', async () => {
    const hostile = question({
      title: `it's \\ "quoted" & | ! :* <-> ( ) ~p1 '~kanswer' \ud800 ${'x'.repeat(3000)}`,
      body: `${"'\\'".repeat(500)} ${'y'.repeat(40_000)} lantern`,
      tags: ["o'clock", 'a\\b', 'two words'],
    });
    await refresh(shelf().put(hostile));
    expect(await find('quoted ')).toEqual([hostile.id]);
    expect(await find('~p1 ')).toEqual([hostile.id]);
  });

  it('writes all anew, also what was missed, and takes out what is not there', async () => {
    const [kept, missed, gone] = [question({ title: 'Lantern kept' }), question({ title: 'Lantern missed' }), question({ title: 'Lantern gone' })];
    await refresh(shelf().put(kept, gone));
    shelf().put(missed);
    shelf().take(gone.id);
    expect(await differences()).toEqual([`question ${missed.id} is missing in the search index`, `${gone.id} is in the search index and is not to be found`]);

    const progress: number[] = [];
    await kehila.get(Reindex).run((documents) => progress.push(documents));
    expect(progress).toEqual([2]);
    expect((await find('lantern ')).sort()).toEqual([kept.id, missed.id].sort());
    expect(await differences()).toEqual([]);
  });

  it('goes on where a stopped reindex was', async () => {
    const [first, second] = [question({ title: 'Lantern first' }), question({ title: 'Lantern second' })];
    shelf().put(first, second);
    await kehila.sql(`insert into search_reindex values ('question answer article', $1)`, first.id);
    await kehila.get(Reindex).run();
    expect(await find('lantern ')).toEqual([second.id]);
    expect(await kehila.sql('select * from search_reindex')).toEqual([]);
  });

  it('says which version the index has where it is another', async () => {
    const stale = question({ version: 3 });
    await refresh(shelf().put(stale));
    shelf().put({ ...stale, version: 4 });
    expect(await differences()).toEqual([`question ${stale.id} has version 4, the search index 3`]);
  });
});
