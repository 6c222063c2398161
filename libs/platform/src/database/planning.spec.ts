import { useFeatures } from '@kehila/testing';
import { Database } from './database';
import { prepared } from './prepared';

const plan = prepared<{ 'QUERY PLAN': string }>('planning_spec_plan', 'explain (costs off) select count(*) from many');

describe('a statement of the pool', () => {
  const kehila = useFeatures({ modules: [] });
  beforeAll(async () => {
    await kehila.sql('create table many (n int)');
    await kehila.sql('insert into many select generate_series(1, 300000)');
    await kehila.sql('vacuum analyze many');
  });

  const steps = (rows: { 'QUERY PLAN': string }[]) => rows.map((row) => row['QUERY PLAN']).join('\n');

  it('is not shared by workers, however many rows it reads', async () => {
    expect(steps(await kehila.get(Database).rows(plan, []))).not.toContain('Gather');
  });

  it('is shared by them where it asks for it', async () => {
    const rows = await kehila.get(Database).together(async (statements) => {
      await statements.rows(prepared<never>('planning_spec_workers', `select set_config('max_parallel_workers_per_gather', '2', true)`), []);
      return statements.rows(plan, []);
    });
    expect(steps(rows)).toContain('Gather');
  });
});
