import { prepared } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { SearchOfShelf } from '../search.factory';
import { SearchPool } from './search-pool';

const sleep = prepared<{ slept: string }>('spec_search_sleep', `select pg_sleep(5)::text as slept`);
const one = prepared<{ one: number }>('spec_search_one', `select 1 as one`);
const insert = `insert into search_reindex values ('spec', 1)`;

describe('the connections of the search', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf] });
  const pool = () => kehila.get(SearchPool);

  it('give up what takes too long, and find nothing by it', async () => {
    expect(await pool().rowsInTime(sleep, [])).toEqual([]);
    await expect(pool().rows(sleep, [])).rejects.toMatchObject({ code: '57014' });
  });

  it('work again when the database has dropped them', async () => {
    await pool().rows(one, []);
    await kehila.sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kehila search' and datname = current_database()`);
    await pool()
      .rows(one, [])
      .catch(() => undefined);
    expect(await pool().rows(one, [])).toEqual([{ one: 1 }]);
  });

  it('undo a writing that fails', async () => {
    const failing = pool().write(async (client) => {
      await client.query(insert);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await kehila.sql('select * from search_reindex')).toEqual([]);
    await pool().write((client) => client.query(insert));
    expect(await kehila.sql('select kinds from search_reindex')).toEqual([{ kinds: 'spec' }]);
  });
});
