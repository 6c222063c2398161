import { posix } from 'node:path';
import { translate } from '@kehila/platform';
import { type ArticleRow, audienceOf, authorNamed } from '../articles/article-row';
import { BrokenRow } from '../run/broken-row';
import { FieldRow } from '../run/field-row';
import { displayName } from '../writing/names';
import { takeApart } from './front-matter';

/** A file of the folder. */
export interface FoundFile {
  /** Within the folder, with `/` on every system. */
  readonly path: string;
  /** Undefined where it is longer than any article may be. */
  readonly bytes: Buffer | undefined;
}

const HEADING = /^\s*#\s+(.+?)\s*#*\s*(?:\n|$)/;
const UNFINISHED: ReadonlySet<string> = new Set(['draft', 'archived']);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * An article as `kehila export` writes it, or as other tools do: what its head does not say is told by its first heading, its folder and its name.
 * Undefined: it is nothing that was published.
 * @throws BrokenRow when it cannot be understood.
 */
export function articleIn({ path, bytes }: FoundFile, now: Date): ArticleRow | undefined {
  const { about, text } = takeApart(textOf(bytes));
  const row = new FieldRow(Object.fromEntries(Object.entries(about).map(([name, value]) => [name, [value].flat().join(', ')])), 'id');
  if (row.text('draft') === 'true' || UNFINISHED.has(row.text('state') ?? '')) return undefined;
  const heading = row.text('title') === null ? HEADING.exec(text) : null;
  const published = row.moment('published_at') ?? row.moment('date') ?? now;
  const folder = posix.dirname(path);
  return {
    id: row.text('id') ?? path,
    title: row.text('title') ?? heading?.[1] ?? posix.basename(path).replace(/\.[^.]+$/, ''),
    source: { markdown: (heading ? text.slice(heading[0].length) : text).replace(/^\n+/, '') },
    authors: [about['authors'] ?? about['author'] ?? []].flat().flatMap((name) => namedAuthor(name)),
    section: row.text('section') ?? (folder === '.' ? null : folder.replaceAll('/', ' / ')),
    language: row.text('language') ?? row.text('lang'),
    kind: row.text('kind'),
    audience: audienceOf(row.text('audience')),
    external_key: row.text('external_key'),
    outdated_note: row.text('outdated_note'),
    ...{ published_at: published, updated_at: row.moment('updated_at') ?? published },
  };
}

function textOf(bytes: Buffer | undefined): string {
  if (!bytes) throw new BrokenRow(translate('interchange_reason_file_too_large'));
  try {
    return utf8.decode(bytes);
  } catch {
    throw new BrokenRow(translate('interchange_reason_not_utf8'));
  }
}

function namedAuthor(name: string) {
  const shown = displayName(name);
  return shown === null ? [] : [authorNamed(shown)];
}
