import type { PoolClient } from 'pg';
import { prepared } from '@kehila/platform';

const lockSpace = 727_001;
/** Ids share locks, so that a large batch does not need one for each. */
const stripes = 64;

// Taken in order, so that two writers never wait for each other in a circle.
const lockStripes = prepared<never>('search_lock', `select pg_advisory_xact_lock(${lockSpace}, stripe) from (select unnest($1::int[]) as stripe order by 1) s`);

/** Until the transaction ends, nobody else writes these documents. */
export async function lockDocuments(client: PoolClient, ids: readonly string[]): Promise<void> {
  await lock(client, [...new Set(ids.map((id) => Number(BigInt(id) % BigInt(stripes))))]);
}

export function lockAllDocuments(client: PoolClient): Promise<void> {
  return lock(
    client,
    Array.from({ length: stripes }, (_, stripe) => stripe),
  );
}

async function lock(client: PoolClient, chosen: readonly number[]): Promise<void> {
  await client.query({ name: lockStripes.name, text: lockStripes.text, values: [chosen] });
}
