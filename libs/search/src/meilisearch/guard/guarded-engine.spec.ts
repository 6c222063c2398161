import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { useFeatures } from '@kehila/testing';
import { SearchEngine } from '../../engine/search-engine';
import { noFilters } from '../../engine/search-request';
import { SearchIndexing } from '../../indexing/search-indexing';
import { question, SearchOfShelf, Shelf } from '../../search.factory';
import { MirrorState } from '../mirror/mirror-state';
import { SearchMirror } from '../mirror/search-mirror';
import { settingsWith } from '../server.factory';
import { SearchHealth } from './search-health';

// Nobody listens on this port.
const nowhere = { url: 'http://127.0.0.1:9', key: 'a key of nobody' };

describe('a search server that is not there', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf], ports: [settingsWith(nowhere)] });
  const lantern = question({ title: 'Lantern flickers', tags: ['light'] });
  const search = () => kehila.get(SearchEngine).search({ query: 'lantern ', filters: noFilters, spaces: ['1'], order: 'relevance', depth: 5 });

  beforeAll(() => kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(lantern)));

  it('has PostgreSQL answer, which says that it stands in', async () => {
    const { hits, engine, degraded, count } = await search();
    expect(hits.map(({ id }) => id)).toEqual([lantern.id]);
    expect({ engine, degraded, total: (await count()).total }).toEqual({ engine: 'postgresql', degraded: true, total: 1 });
    const similar = await kehila.get(SearchEngine).similar({ title: 'lantern flickers', spaces: ['1'], depth: 5 });
    expect(similar).toMatchObject({ degraded: true, hits: [{ id: lantern.id }] });
  });

  it('has PostgreSQL answer too where it seemed well a moment ago, and is away from then on', async () => {
    await kehila.sql(`update search_mirror set served_as = 'something'`);
    kehila.get(MirrorState).forget();
    expect(await kehila.get(SearchHealth).standing()).toBe('served');
    expect(await search()).toMatchObject({ engine: 'postgresql', degraded: true });
    expect(await kehila.get(SearchHealth).standing()).toBe('away');
    await kehila.sql(`update search_mirror set served_as = null`);
  });

  it('does not answer with what is too old', async () => {
    await kehila.sql(`update search_mirror set served_as = 'something'`);
    await kehila.sql(`insert into search_change (document_id, changed_at) values (1, now() - interval '20 seconds')`);
    kehila.get(MirrorState).forget();
    expect(await kehila.get(MirrorState).standing()).toBe('behind');
    await kehila.sql('delete from search_change');
    await kehila.sql(`update search_mirror set served_as = null`);
  });

  it('keeps what was written until somebody can bring it, once the mirror is on', async () => {
    await kehila.sql('update search_mirror set enabled = true');
    await kehila.get(SearchIndexing).refresh([lantern.id]);
    await kehila.get(SearchIndexing).refresh([lantern.id]);
    expect(await kehila.get(SearchMirror).run()).toBe('away');
    expect(await kehila.sql('select document_id from search_change')).toEqual([{ document_id: lantern.id }]);
    expect(await kehila.sql('select trouble from search_mirror')).toEqual([{ trouble: 'unreachable' }]);
  });
});

describe('a search server that takes requests and answers none', () => {
  let asked = 0;
  const silent = createServer(() => void (asked += 1));
  const place = { url: '', key: 'a key' };
  beforeAll(async () => {
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    place.url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const kehila = useFeatures({ modules: [SearchOfShelf], ports: [settingsWith(place)] });

  it('keeps one reader waiting for a moment, and the next not at all', async () => {
    const lantern = question({ title: 'Lantern flickers' });
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(lantern));
    await kehila.sql(`update search_mirror set served_as = 'something'`);
    kehila.get(MirrorState).forget();
    expect(await kehila.get(SearchHealth).standing()).toBe('served');
    const search = () => kehila.get(SearchEngine).search({ query: 'lantern ', filters: noFilters, spaces: ['1'], order: 'relevance', depth: 5 });
    for (const readers of [1, 5]) {
      const rankings = await Promise.all(Array.from({ length: readers }, search));
      for (const ranking of rankings) expect(ranking).toMatchObject({ engine: 'postgresql', degraded: true, hits: [{ id: lantern.id }] });
      expect(asked).toBe(1);
      expect(await kehila.get(SearchHealth).standing()).toBe('away');
    }
  });
});

describe('without a search server', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf] });

  it('nothing is kept for one, and health does not name it', async () => {
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(question({ title: 'Lantern' })));
    expect(await kehila.get(SearchMirror).run()).toBe('done');
    expect(await kehila.sql('select * from search_change')).toEqual([]);
    expect(await kehila.get(SearchHealth).standing()).toBeUndefined();
  });
});
