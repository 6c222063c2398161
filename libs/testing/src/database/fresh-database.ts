import { randomBytes } from 'node:crypto';
import { given } from './environment';
import { connect } from './test-cluster';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of one's own, without rows. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { template } = given();
  if (typeof template !== 'string') throw new Error(`the migrations fail: ${template.failure}`);
  return createFrom(template);
}

/** A database of one's own that no migration has touched. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return createFrom('template0');
}

async function createFrom(template: string): Promise<FreshDatabase> {
  const { clusterUrl } = given();
  const name = `spec_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin(clusterUrl, `create database ${name} template ${template}`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(clusterUrl, `drop database if exists ${name} with (force)`) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
