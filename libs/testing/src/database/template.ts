import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { migrations } from '@kehila/migrations';
import { connect, type HeldCluster } from './test-cluster';

const oneAtATime = 1802;
const templatesKept = 4;

/** A database with every migration applied, made once for each state of the migrations and copied for every spec file. */
export async function migratedTemplate(cluster: HeldCluster): Promise<string> {
  const name = `template_${fingerprint()}`;
  const admin = await connect(cluster.url('postgres'));
  try {
    await admin.query('select pg_advisory_lock($1)', [oneAtATime]);
    if (!(await exists(admin, name))) await make(admin, cluster, name);
    await removeLeftovers(admin);
  } finally {
    await admin.end();
  }
  return name;
}

/** Of what the migrations do, not of their files: a comment changes nothing. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const migration of migrations) hash.update(migration.name).update(migration.prototype.up.toString());
  return hash.digest('hex').slice(0, 16);
}

async function make(admin: Client, cluster: HeldCluster, name: string): Promise<void> {
  const draft = `${name}_draft`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft}`);
  await migrate(cluster.url(draft), migrations);
  await admin.query(`alter database ${draft} rename to ${name}`);
  await admin.query(`alter database ${name} is_template true allow_connections false`);
}

async function migrate(url: string, list: (new () => MigrationInterface)[]): Promise<void> {
  const source = new DataSource({ type: 'postgres', url, migrations: list, migrationsTransactionMode: 'each' });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function exists(admin: Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  return rowCount === 1;
}

/** Databases of runs that were killed, and templates of migrations long changed. */
async function removeLeftovers(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname ~ '^(spec|template)_' order by oid desc`);
  const names = rows.map(({ datname }) => datname);
  const orphans = names.filter((name) => name.startsWith('spec_') && !isAlive(Number(name.split('_')[1])));
  const old = names.filter((name) => name.startsWith('template_')).slice(templatesKept);
  for (const name of old) await admin.query(`alter database ${name} is_template false`).catch(() => undefined);
  for (const name of [...orphans, ...old]) await admin.query(`drop database if exists ${name} with (force)`).catch(() => undefined);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
