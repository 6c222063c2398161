import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { translate } from '@kehila/platform';
import { ImportRefused } from '../import-refused';

/** The files of a folder, and the columns that each must have. One of those that stand alone must be there. */
export const CSV_FILES = {
  'people.csv': ['id', 'name'],
  'questions.csv': ['id', 'title', 'body'],
  'answers.csv': ['id', 'question', 'body'],
  'comments.csv': ['id', 'body'],
  'articles.csv': ['id', 'title', 'body'],
} as const;

export const STANDING_ALONE = ['questions.csv', 'articles.csv'] as const satisfies CsvName[];

export type CsvName = keyof typeof CSV_FILES;

export interface CsvFile {
  readonly path: string;
  /** As reports call it. */
  readonly name: string;
  readonly bytes: number;
  readonly delimiter: string;
  /** In small letters. */
  readonly columns: readonly string[];
}

export type CsvFiles = ReadonlyMap<CsvName, CsvFile>;

const DELIMITERS = [',', ';', '\t'];
const HEAD = 64 * 1024;

/**
 * The tables that a person has made: a folder of them, or one file of questions, or of articles where its name says so.
 * @throws ImportRefused when one cannot be read as what it must be; nothing has been brought in then.
 */
export async function openCsvFiles(path: string): Promise<CsvFiles> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new ImportRefused(translate('interchange_refused_no_file', { path }));
  if (!found.isDirectory()) {
    const as = basename(path).toLowerCase() === 'articles.csv' ? 'articles.csv' : 'questions.csv';
    return new Map([[as, await openCsvFile(path, as)]]);
  }
  const names = await readdir(path);
  const files = new Map<CsvName, CsvFile>();
  for (const wanted of Object.keys(CSV_FILES) as CsvName[]) {
    const name = names.find((candidate) => candidate.toLowerCase() === wanted);
    if (name) files.set(wanted, await openCsvFile(join(path, name), wanted));
  }
  if (!STANDING_ALONE.some((name) => files.has(name))) throw new ImportRefused(translate('interchange_refused_no_questions', { path }));
  return files;
}

async function openCsvFile(path: string, as: CsvName): Promise<CsvFile> {
  const name = basename(path);
  await mustBeUtf8(path, name);
  const line = await firstLine(path);
  const delimiter = DELIMITERS.find((candidate) => line.includes(candidate)) ?? ',';
  const columns = (await headerOf(path, delimiter)).map((column) => column.trim().toLowerCase());
  const missing = CSV_FILES[as].filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new ImportRefused(translate('interchange_refused_columns', { name, columns: missing.join(', ') }));
  return { path, name, bytes: (await stat(path)).size, delimiter, columns };
}

/** Read to its end before anything is brought in: letters of another alphabet would come in as rubbish, and nobody would see it at once. */
async function mustBeUtf8(path: string, name: string): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true });
    decoder.decode();
  } catch {
    throw new ImportRefused(translate('interchange_refused_encoding', { name }));
  }
}

async function firstLine(path: string): Promise<string> {
  for await (const chunk of createReadStream(path, { encoding: 'utf8', end: HEAD }) as AsyncIterable<string>) return chunk.split('\n', 1)[0]!;
  return '';
}

async function headerOf(path: string, delimiter: string): Promise<string[]> {
  const rows = parse({ bom: true, delimiter, to: 1, relax_quotes: true });
  pipeline(createReadStream(path, { end: HEAD }), rows, () => undefined);
  try {
    for await (const row of rows as AsyncIterable<string[]>) return row;
    return [];
  } catch (error) {
    throw new ImportRefused(translate('interchange_refused_damaged', { path, detail: (error as Error).message }));
  }
}
