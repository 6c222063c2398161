import type { PoolClient } from 'pg';
import { prepared } from '@kehila/platform';
import type { Vectors } from './vectors';

/** Common terms are counted now and then for all; only for rare ones does a single document matter. */
const countedAtOnceBelow = 20;
/** So many documents at once are soon followed by a count of all: until then their new words are enough. */
const manyDocuments = 50;

const values = `select * from unnest($1::text[], $2::int[], $3::int[])`;

const addRows = prepared<never>(
  'search_add_terms',
  `insert into search_term (term, df, tdf) ${values}
   on conflict (term) do update set df = search_term.df + excluded.df, tdf = search_term.tdf + excluded.tdf where search_term.df < ${countedAtOnceBelow}`,
);

const addNewRows = prepared<never>('search_add_new_terms', `insert into search_term (term, df, tdf) ${values} on conflict (term) do nothing`);

/** Enters the words of new texts into the dictionary; in order, so that two writers never wait for each other. */
export async function addTerms(client: PoolClient, documents: readonly Vectors[]): Promise<void> {
  const counts = new Map<string, { df: number; tdf: number }>();
  for (const { terms, titleTerms } of documents) {
    for (const term of terms) {
      const count = counts.get(term) ?? { df: 0, tdf: 0 };
      count.df++;
      if (titleTerms.has(term)) count.tdf++;
      counts.set(term, count);
    }
  }
  if (counts.size === 0) return;
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const { name, text } = documents.length < manyDocuments ? addRows : addNewRows;
  await client.query({ name, text, values: [sorted.map(([term]) => term), sorted.map(([, { df }]) => df), sorted.map(([, { tdf }]) => tdf)] });
}
