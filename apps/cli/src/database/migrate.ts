import { DataSource } from 'typeorm';
import { migrations } from '@kehila/migrations';
import { connected } from './connect';

/** One number for all processes of Kehila: who holds it migrates, the others wait and find the work done. */
const migrationLock = 4_711;

/** Brings a database up to date. Any number of processes may start at once. */
export async function migrate(url: string): Promise<void> {
  await connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const source = new DataSource({
      type: 'postgres',
      url,
      migrations,
      migrationsTransactionMode: 'each',
      extra: { max: 1, application_name: 'kehila migrations' },
    });
    await source.initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
  });
}
