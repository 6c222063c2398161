import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrations } from '@kehila/migrations';
import { connected } from './connect';

type MigrationClass = new () => MigrationInterface;

/** One number for all processes of Kehila: who holds it migrates, the others wait and find the work done. */
const migrationLock = 4_711;

/** Who waits for a table makes all others wait behind: a migration gives way after this long, and comes again. */
const patience = { lockMilliseconds: 2_000, pauseMilliseconds: 1_000, times: 30 };

/** Brings a database up to date. Any number of processes may start at once, and an older version may be running on it. */
export async function migrate(url: string, list: readonly MigrationClass[] = migrations): Promise<void> {
  await migrating(url, list.map(givingWay), (source) => patiently(() => source.runMigrations()));
}

/** Undoes what was done last until only these are left, in the order of the list. */
export async function migrateBackTo(url: string, kept: readonly MigrationClass[]): Promise<void> {
  await migrating(url, migrations, async (source) => {
    for (;;) {
      const done = await source.query<{ name: string }[]>('select name from migrations order by timestamp desc, id desc');
      if (done.length <= kept.length) return;
      // What was made outside of a transaction, indexes beside those who write, is taken away outside of one.
      const last = source.migrations.find(({ name }) => name === done[0]?.name);
      await source.undoLastMigration({ transaction: last?.transaction === false ? 'none' : 'each' });
    }
  });
}

async function migrating(url: string, list: readonly MigrationClass[], story: (source: DataSource) => Promise<void>): Promise<void> {
  await connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const source = new DataSource({
      type: 'postgres',
      url,
      migrations: [...list],
      migrationsTransactionMode: 'each',
      extra: { max: 1, application_name: 'kehila migrations' },
    });
    await source.initialize();
    try {
      await story(source);
    } finally {
      await source.destroy();
    }
  });
}

/** What runs outside of a transaction builds indexes beside those who write: it hinders nobody, waits as long as it must, and could not simply come again. */
function givingWay(Migration: MigrationClass): MigrationClass {
  return class extends Migration {
    override async up(runner: QueryRunner): Promise<void> {
      if (this.transaction !== false) await runner.query(`set local lock_timeout = ${patience.lockMilliseconds}`);
      await super.up(runner);
    }
  };
}

/** What was migrated before it had to give way stays migrated. */
async function patiently(run: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await run();
      return;
    } catch (error) {
      if (!hadToWait(error) || tried >= patience.times) throw error;
      await sleep(patience.pauseMilliseconds);
    }
  }
}

/** `lock_not_available` of PostgreSQL. */
const hadToWait = (error: unknown): boolean => (error as { code?: string }).code === '55P03';
