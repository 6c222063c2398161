import { createHash } from 'node:crypto';
import { type Prepared, prepared } from '@kehila/platform';
import { analyserVersion } from '../../analyser';
import type { SearchDocument } from '../../document/search-document';
import { qualityOf, tierOf } from './quality';
import { type Vectors, vectorsOf } from './vectors';

/** Plain text beyond this is not searched; it is longer than a post may be. */
const longestBody = 40_000;

/** A document as the table holds it. */
export interface DocumentRow {
  readonly document: SearchDocument;
  readonly quality: number;
  readonly tier: number;
  readonly hash: string;
  readonly vectors: () => Vectors;
}

export function rowOf(document: SearchDocument, tierBounds: readonly number[]): DocumentRow {
  const cut = document.body.length > longestBody ? { ...document, body: document.body.slice(0, longestBody) } : document;
  const quality = qualityOf(cut);
  const tier = tierOf(quality, tierBounds);
  return { document: cut, quality, tier, hash: hashOf(cut), vectors: () => vectorsOf(cut, tier) };
}

/** Of all that the vectors are made of, but the tier: while it stays the same they need not be written again. */
function hashOf({ title, body, tags, spaceId, kind, language, state, standing, authorId }: SearchDocument): string {
  const made = JSON.stringify([analyserVersion, title, body, tags, spaceId, kind, language, state, standing, authorId]);
  return createHash('sha256').update(made).digest('base64url').slice(0, 22);
}

const narrowColumns = [
  ['id', 'bigint'],
  ['thread_id', 'bigint'],
  ['kind', 'text'],
  ['space_id', 'bigint'],
  ['language', 'text'],
  ['state', 'text'],
  ['standing', 'text'],
  ['trust', 'text'],
  ['trust_note', 'text'],
  ['author_id', 'bigint'],
  ['tags', 'jsonb'],
  ['path', 'text'],
  ['score', 'int'],
  ['answer_count', 'int'],
  ['created_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
  ['quality', 'real'],
  ['tier', 'smallint'],
  ['version', 'bigint'],
] as const;

const wideColumns = [
  ...narrowColumns,
  ['title', 'text'],
  ['title_words', 'smallint'],
  ['body', 'text'],
  ['words_hash', 'text'],
  ['title_vector', 'text'],
  ['full_vector', 'text'],
] as const;

type Columns = readonly (readonly [name: string, type: string])[];

const names = (columns: Columns) => columns.map(([name]) => name).join(', ');
const parameters = (columns: Columns) => columns.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ');
const value = (name: string) =>
  name === 'tags' ? `array(select jsonb_array_elements_text(n.tags))` : name.endsWith('_vector') ? `n.${name}::tsvector` : `n.${name}`;
const changed = (columns: Columns, from: (name: string) => string) =>
  columns
    .filter(([name]) => name !== 'id')
    .map(([name]) => `${name} = ${from(name)}`)
    .join(', ');

/** Writes whole rows. An older version never replaces a newer one. */
export const writeDocuments: Prepared<{ id: string }> = prepared(
  'search_write_documents',
  `insert into search_doc (${names(wideColumns)})
   select ${wideColumns.map(([name]) => value(name)).join(', ')} from unnest(${parameters(wideColumns)}) as n(${names(wideColumns)}) order by n.id
   on conflict (id) do update set ${changed(wideColumns, (name) => `excluded.${name}`)} where search_doc.version <= excluded.version
   returning id`,
);

/** Writes what changed beside the words (votes, answers): the vectors and their indexes are not touched. */
export const updateDocuments: Prepared<never> = prepared(
  'search_update_documents',
  `update search_doc d set ${changed(narrowColumns, (name) => value(name))} from unnest(${parameters(narrowColumns)}) as n(${names(narrowColumns)}) where d.id = n.id and d.version <= n.version`,
);

function narrowValues({ document, quality, tier }: DocumentRow): unknown[] {
  const { id, threadId, kind, spaceId, language, state, standing, trust, trustNote, authorId, tags, path, score, answerCount, createdAt, updatedAt, version } =
    document;
  return [
    id,
    threadId,
    kind,
    spaceId,
    language,
    state,
    standing,
    trust,
    trustNote,
    authorId,
    JSON.stringify(tags),
    path,
    score,
    answerCount,
    createdAt,
    updatedAt,
    quality,
    tier,
    version,
  ];
}

/** One array for each parameter of `updateDocuments`. */
export function narrowArrays(rows: readonly DocumentRow[]): unknown[][] {
  return transposed(rows.map(narrowValues), narrowColumns.length);
}

/** One array for each parameter of `writeDocuments`. */
export function wideArrays(rows: readonly (DocumentRow & { written: Vectors })[]): unknown[][] {
  const values = rows.map((row) => [
    ...narrowValues(row),
    row.document.title,
    row.written.titleWords,
    row.document.body,
    row.hash,
    row.written.title,
    row.written.full,
  ]);
  return transposed(values, wideColumns.length);
}

function transposed(rows: readonly unknown[][], columns: number): unknown[][] {
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column]));
}
