import { setTimeout as sleep } from 'node:timers/promises';
import { meilisearchProgram, useFeatures } from '@kehila/testing';
import { SearchEngine } from '../../engine/search-engine';
import { noFilters } from '../../engine/search-request';
import { Reindex } from '../../indexing/reindex';
import { SearchIndexing } from '../../indexing/search-indexing';
import { question, SearchOfShelf, Shelf } from '../../search.factory';
import { KeyRing } from '../client/key-ring';
import { SearchHealth } from '../guard/search-health';
import { settingsWith, useSpecServer, whySkipped } from '../server.factory';
import { MirrorCheck } from './mirror.check';
import { MirrorState } from './mirror-state';
import { MirrorRebuild } from './mirror-rebuild';
import { SearchMirror } from './search-mirror';

if (meilisearchProgram === undefined) {
  describe('the mirror of the index on a search server', () => {
    it.skip(`${whySkipped}; this suite kills and wipes it, so it takes only a program of its own`, () => undefined);
  });
} else {
  const program = meilisearchProgram;
  describe('the mirror of the index on a search server', () => {
    const server = useSpecServer(program);
    const kehila = useFeatures({ modules: [SearchOfShelf], ports: [settingsWith(server)] });
    const mirror = () => kehila.get(SearchMirror);
    const write = (...documents: Parameters<Shelf['put']>) => kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...documents));
    const ask = async (query: string) => {
      const ranking = await kehila.get(SearchEngine).search({ query, filters: noFilters, spaces: ['1', '2'], order: 'relevance', depth: 20 });
      return { ids: ranking.hits.map(({ id }) => id), engine: ranking.engine, degraded: ranking.degraded, total: (await ranking.count()).total };
    };
    const standing = () => kehila.get(SearchHealth).standing();
    const differences = () => kehila.get(MirrorCheck).differences();
    const waiting = async () => (await kehila.sql<{ n: number }>('select count(*)::int as n from search_change'))[0]?.n;
    const answersAgain = async () => {
      for (let tries = 0; tries < 200; tries++) {
        kehila.get(MirrorState).forget();
        if ((await standing()) === 'served') return;
        await sleep(100);
      }
      throw new Error('the server is not asked again');
    };

    beforeEach(async () => {
      await mirror().run();
      await answersAgain();
    });

    it('makes keys that may do what their work needs, and never uses the master key for more', async () => {
      const [row] = await kehila.sql<{ index_uid: string }>('select index_uid from search_mirror');
      const keys = await Promise.all((['searcher', 'writer', 'keeper'] as const).map((kind) => kehila.get(KeyRing).keyFor(kind, row!.index_uid)));
      expect(new Set([...keys, server.key]).size).toBe(4);
      const answer = await fetch(`${server.url}/keys`, { headers: { authorization: `Bearer ${server.key}` } });
      const { results } = (await answer.json()) as { results: { name: string | null; actions: string[]; indexes: string[] }[] };
      const made = results.filter(({ name }) => name?.startsWith('Kehila'));
      expect(made.map(({ name, indexes }) => `${name} ${indexes.length === 1 ? indexes[0] : 'own'}`).sort()).toEqual([
        'Kehila keeper *',
        'Kehila searcher own',
        'Kehila writer own',
      ]);
      const refused = await fetch(`${server.url}/indexes/${row!.index_uid}/documents`, {
        method: 'POST',
        headers: { authorization: `Bearer ${keys[0]}`, 'content-type': 'application/json' },
        body: '[]',
      });
      expect(refused.status).toBe(403);
    });

    it('brings what was written, changed and removed', async () => {
      const [kept, gone] = [question({ title: 'Lantern kept' }), question({ title: 'Lantern gone' })];
      await write(kept, gone);
      expect(await waiting()).toBe(2);
      await mirror().run();
      expect(await waiting()).toBe(0);
      expect((await ask('lantern ')).ids.sort()).toEqual([kept.id, gone.id].sort());
      kehila.get(Shelf).take(gone.id);
      await kehila.get(SearchIndexing).refresh([gone.id]);
      await write({ ...kept, title: 'Torch kept', version: 2 });
      await mirror().run();
      expect(await ask('torch ')).toMatchObject({ ids: [kept.id], engine: 'meilisearch' });
      expect((await ask('lantern ')).ids).toEqual([]);
      expect(await differences()).toEqual([]);
    });

    it('finds every difference between both indexes', async () => {
      const [missing, stale] = [question({ title: 'Candle missing' }), question({ title: 'Candle stale' })];
      await write(missing, stale);
      await mirror().run();
      await kehila.sql(`update search_doc set version = 9 where id = $1`, stale.id);
      await kehila.sql(`delete from search_doc where id = $1`, missing.id);
      expect((await differences()).sort()).toEqual(
        [`${stale.id} has version 9, the search server 1`, `${missing.id} is on the search server and is not to be found`].sort(),
      );
      await kehila.sql(`update search_doc set version = 1 where id = $1`, stale.id);
      await kehila.get(SearchIndexing).refresh([missing.id, stale.id]);
      await mirror().run();
      expect(await differences()).toEqual([]);
    });

    it('lets PostgreSQL stand in while the server is killed, and brings what was missed when it is back', async () => {
      const before = question({ title: 'Beacon before' });
      await write(before);
      await mirror().run();
      await server.end('kill');
      expect(await ask('beacon ')).toMatchObject({ ids: [before.id], engine: 'postgresql', degraded: true, total: 1 });
      expect(await standing()).toBe('away');
      const missed = question({ title: 'Beacon missed' });
      await write(missed);
      expect(await mirror().run()).toBe('away');
      expect((await ask('beacon missed ')).ids[0]).toBe(missed.id);
      expect(await differences()).not.toEqual([]);

      await server.start();
      await mirror().run();
      await answersAgain();
      expect(await ask('beacon missed ')).toMatchObject({ engine: 'meilisearch', degraded: false });
      expect((await ask('beacon ')).ids.sort()).toEqual([before.id, missed.id].sort());
      expect(await differences()).toEqual([]);
    }, 60_000);

    it('does not let readers wait for a server that stands still', async () => {
      const frozen = question({ title: 'Glacier frozen' });
      await write(frozen);
      await mirror().run();
      server.signal('freeze');
      try {
        const first = performance.now();
        expect(await ask('glacier ')).toMatchObject({ ids: [frozen.id], degraded: true });
        expect(performance.now() - first).toBeLessThan(3_000);
        const second = performance.now();
        await ask('glacier ');
        expect(performance.now() - second).toBeLessThan(700);
      } finally {
        server.signal('thaw');
      }
      await answersAgain();
      expect(await ask('glacier ')).toMatchObject({ engine: 'meilisearch', degraded: false });
    }, 60_000);

    it('fills a wiped server anew, and PostgreSQL answers until it is whole', async () => {
      const kept = question({ title: 'Harbour kept' });
      await write(kept);
      await mirror().run();
      await server.end('kill');
      server.wipe();
      await server.start();
      expect(await ask('harbour ')).toMatchObject({ ids: [kept.id], degraded: true });
      expect(await mirror().step()).toBe('more');
      kehila.get(MirrorState).forget();
      expect(await ask('harbour ')).toMatchObject({ ids: [kept.id], degraded: true });
      await mirror().run();
      await answersAgain();
      expect(await ask('harbour ')).toMatchObject({ ids: [kept.id], engine: 'meilisearch', degraded: false });
      expect(await differences()).toEqual([]);
    }, 60_000);

    it('makes the index anew beside the one that answers, without a search that fails or misses', async () => {
      const many = Array.from({ length: 1_200 }, (_, at) => question({ title: `Quarry number ${at}` }));
      await write(...many);
      await mirror().run();
      let building = true;
      const seen: boolean[] = [];
      const late = question({ title: 'Quarry late' });
      const searching = (async () => {
        for (let at = 0; building; at++) {
          seen.push((await ask(`quarry number ${at % 1_200} `)).ids.includes(many[at % 1_200]!.id));
          if (at === 3) await write(late);
          await sleep(20);
        }
      })();
      await kehila.get(Reindex).run();
      await kehila.get(MirrorRebuild).run();
      building = false;
      await searching;
      expect(seen.length).toBeGreaterThan(3);
      expect(seen).not.toContain(false);
      await mirror().run();
      expect((await ask('quarry late ')).ids[0]).toBe(late.id);
      expect(await differences()).toEqual([]);
      expect(await kehila.sql('select served_as is not null as served, building_as from search_mirror')).toEqual([{ served: true, building_as: null }]);
    }, 120_000);

    it('is brought by one process at a time', async () => {
      await kehila.sql(`update search_mirror set leased_by = gen_random_uuid(), leased_until = clock_timestamp() + interval '1 minute'`);
      expect(await mirror().step()).toBe('elsewhere');
      await kehila.sql(`update search_mirror set leased_until = '-infinity'`);
      expect(await mirror().step()).toBe('done');
    });

    it('keeps no changes once no server is wanted', async () => {
      await write(question({ title: 'Meadow' }));
      expect(await waiting()).toBe(1);
      const { server: wanted } = { server: mirror() };
      Object.defineProperty(wanted, 'isWanted', { value: false, configurable: true });
      await wanted.run();
      await write(question({ title: 'Meadow too' }));
      expect(await waiting()).toBe(0);
      delete (wanted as { isWanted?: boolean }).isWanted;
      await mirror().run();
      expect(await differences()).toEqual([]);
    });
  });
}
