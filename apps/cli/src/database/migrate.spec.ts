import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { emptyDatabase, type FreshDatabase } from '@kehila/testing';
import { connect } from './connect';
import { migrate } from './migrate';

class Shelf1790000000001 implements MigrationInterface {
  name = 'Shelf1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table shelf (id int)');
  }
  async down(): Promise<void> {}
}

class Board1790000000002 implements MigrationInterface {
  name = 'Board1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table shelf add board text');
  }
  async down(): Promise<void> {}
}

class Index1790000000004 implements MigrationInterface {
  name = 'Index1790000000004';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index concurrently shelf_id on shelf (id)');
  }
  async down(): Promise<void> {}
}

class Wrong1790000000003 implements MigrationInterface {
  name = 'Wrong1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half (id int)');
    await runner.query('alter table nowhere add x int');
  }
  async down(): Promise<void> {}
}

describe('migrating a database', () => {
  let database: FreshDatabase;
  let reader: Client;

  beforeEach(async () => {
    database = await emptyDatabase();
    reader = await connect(database.url);
  });
  afterEach(async () => {
    await reader.end();
    await database.drop();
  });

  it('gives way to who uses a table, so that nobody waits behind it for long, and comes again', async () => {
    await migrate(database.url, [Shelf1790000000001]);
    const busy = await connect(database.url);
    await busy.query('begin');
    await busy.query('select from shelf');

    const migrated = migrate(database.url, [Shelf1790000000001, Board1790000000002]);
    await sleep(500);
    const began = performance.now();
    await reader.query('select from shelf');
    const waited = performance.now() - began;
    await busy.query('commit');
    await busy.end();
    await migrated;

    expect(waited).toBeLessThan(3_000);
    expect((await reader.query(`select from information_schema.columns where table_name = 'shelf' and column_name = 'board'`)).rowCount).toBe(1);
  }, 30_000);

  it('waits as long as it must where it hinders nobody', async () => {
    await migrate(database.url, [Shelf1790000000001]);
    const busy = await connect(database.url);
    await busy.query('begin isolation level repeatable read');
    await busy.query('select from shelf');
    const migrated = migrate(database.url, [Shelf1790000000001, Index1790000000004]);
    await sleep(3_000);
    await busy.query('commit');
    await busy.end();
    await migrated;
    expect((await reader.query(`select indisvalid as valid from pg_index where indexrelid = 'shelf_id'::regclass`)).rows).toEqual([{ valid: true }]);
  }, 30_000);

  it('is done once, by whichever of several processes comes first', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database.url, [Shelf1790000000001])));
    expect((await reader.query('select from migrations')).rowCount).toBe(1);
  });

  it('leaves nothing of a migration that fails, and says why at once', async () => {
    await expect(migrate(database.url, [Shelf1790000000001, Wrong1790000000003])).rejects.toThrow('relation "nowhere" does not exist');
    expect((await reader.query(`select from information_schema.tables where table_name in ('shelf', 'half')`)).rowCount).toBe(1);
  });
});
