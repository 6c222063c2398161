import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '@kehila/migrations';
import { emptyDatabase, type FreshDatabase } from '@kehila/testing';
import { roundTrip } from './round-trip';

jest.setTimeout(120_000);

class WithoutDown implements MigrationInterface {
  name = 'WithoutDown1795300009999';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table left_behind (id int)');
  }

  async down(): Promise<void> {}
}

describe('the migrations', () => {
  let database: FreshDatabase;

  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.drop());

  it('can each be undone and done again, leaving nothing', async () => {
    expect(await roundTrip(database.url, migrations)).toEqual([]);
  });

  it('would not pass without a `down`', async () => {
    expect(await roundTrip(database.url, [WithoutDown])).toEqual(['WithoutDown1795300009999: down leaves column left_behind.id integer YES ']);
  });

  it('are all in the list, in the order of their names', () => {
    const files = readdirSync(join(__dirname, '../../libs/migrations/src')).filter((file) => /^\d{13}-/.test(file));
    const times = migrations.map(({ name }) => name.slice(-13));
    expect(times).toEqual(files.map((file) => file.slice(0, 13)).sort());
  });
});
