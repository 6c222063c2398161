import { Client } from 'pg';
import { EmbeddedPostgresError } from './errors';

/** Search forgives typing errors by trigrams. A server that sees none in Hebrew would look healthy and find nothing. */
export async function assertHebrewTrigrams(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`do $$ begin create extension if not exists pg_trgm; exception when unique_violation or duplicate_object then null; end $$`);
    const { rows } = await client.query<{ trigrams: number }>(`select cardinality(show_trgm('שלום')) as trigrams`);
    if ((rows[0]?.trigrams ?? 0) === 0) throw new EmbeddedPostgresError('notStarted', 'its locale knows no Hebrew letters: pg_trgm finds no trigrams in them');
  } finally {
    await client.end();
  }
}
