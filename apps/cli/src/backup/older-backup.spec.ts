import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MigrationInterface } from 'typeorm';
import { migrations } from '@kehila/migrations';
import { FolderStore } from '@kehila/platform';
import { emptyDatabase, type FreshDatabase } from '@kehila/testing';
import { connected } from '../database/connect';
import { migrate } from '../database/migrate';
import { checkBackup } from './check-backup';
import { restoreTables } from './restore-backup';
import { writeBackup } from './write-backup';

jest.setTimeout(120_000);

const progress = { at: () => {}, stop: () => {} };

const lastMadeBesideOthers = migrations.findLastIndex((Migration: new () => MigrationInterface) => new Migration().transaction === false);

describe('a backup that an older version wrote', () => {
  let folder: string;
  let older: FreshDatabase;
  let today: FreshDatabase;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehila-older-'));
    [older, today] = await Promise.all([emptyDatabase(), emptyDatabase()]);
  });
  afterEach(async () => {
    await Promise.all([older.drop(), today.drop()]);
    await rm(folder, { recursive: true });
  });

  it('is brought back and up to date, also past indexes that are made beside those who write', async () => {
    await migrate(older.url, migrations.slice(0, lastMadeBesideOthers));
    await connected(older.url, (client) =>
      client.query(`insert into account (handle, display_name, language, state, joined_at) values ('dana', 'Dana', 'he', 'active', now())`),
    );
    const backup = join(folder, 'backup');
    await writeBackup({ databaseUrl: older.url, uploads: new FolderStore(join(folder, 'none')), secretKey: 'k'.repeat(32) }, backup, progress);
    await migrate(today.url);

    await restoreTables(today.url, { manifest: await checkBackup(backup, progress), folder: backup }, progress);

    await connected(today.url, async (client) => {
      expect((await client.query('select handle from account')).rows).toEqual([{ handle: 'dana' }]);
      const { rows } = await client.query<{ name: string }>('select name from migrations order by timestamp');
      expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    });
  });
});
