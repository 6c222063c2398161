import { posix } from 'node:path';
import { translate } from '@kehila/platform';
import { articleId, type ArticleRow, authorNamed } from '../articles/article-row';
import { readersOf } from '../articles/written-readers';
import { BrokenRow } from '../run/broken-row';
import { FieldRow } from '../run/field-row';
import { displayName } from '../writing/names';
import { notUnderstood, takeApart } from './front-matter';
import { linkedFiles } from './relative-links';

/** A file of the folder. */
export interface FoundFile {
  /** Within the folder, with `/` on every system. */
  readonly path: string;
  /** Undefined where it is longer than any article may be. */
  readonly bytes: Buffer | undefined;
}

const HEADING = /^\s*#[ \t]+([^\n]*)(?:\n|$)/;
/** Whether what is in this state is brought. */
const STATES = new Map(Object.entries({ published: true, due_for_review: true, outdated: true, draft: false, archived: false }));
const ANSWERS = new Map(Object.entries({ true: true, yes: true, false: false, no: false }));
const NUMBER = /^\d+$/;
const mostAuthors = 20;
/** Titles are cut anyway. */
const longestHeading = 1_000;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** An article, and the files that its head names, within the folder. */
export interface ArticleWithFiles extends ArticleRow {
  readonly files: readonly string[];
  /** The files of Markdown that its text links, within the folder, whether or not they are there. */
  readonly links: readonly string[];
}

/**
 * An article as `kehila export` writes it, or as other tools do: what its head does not say is told by its first heading, its folder and its name.
 * Undefined: it is nothing that was published.
 * @throws BrokenRow when it cannot be understood.
 */
export function articleIn({ path, bytes }: FoundFile, now: Date): ArticleWithFiles | undefined {
  const { about, text } = takeApart(textOf(bytes));
  const row = new FieldRow(Object.fromEntries(Object.entries(about).map(([name, value]) => [name, [value].flat().join(', ')])), 'id');
  if (said(row, 'draft', ANSWERS, false) || !said(row, 'published', ANSWERS, true) || !said(row, 'state', STATES, true)) return undefined;
  const authors = [about['authors'] ?? about['author'] ?? []].flat();
  if (authors.length > mostAuthors) throw notUnderstood('authors');
  const heading = row.text('title') === null ? HEADING.exec(text) : null;
  const published = row.moment('published_at') ?? row.moment('date') ?? now;
  const folder = posix.dirname(path);
  const markdown = (heading ? text.slice(heading[0].length) : text).replace(/^\n+/, '');
  return {
    id: articleId(idWithin(folder, row.text('id')) ?? path),
    title: row.text('title') ?? titleIn(heading) ?? posix.basename(path).replace(/\.[^.]+$/, ''),
    source: { markdown },
    authors: authors.flatMap((name) => namedAuthor(name)),
    section: 'section' in about || folder === '.' ? row.text('section') : folder.replaceAll('/', ' / '),
    language: row.text('language') ?? row.text('lang'),
    kind: row.text('kind'),
    readers: readersOf(row),
    external_key: row.text('external_key'),
    outdated_note: row.text('outdated_note'),
    files: [about['attachments'] ?? []].flat().flatMap((name) => (name === '' ? [] : posix.join(folder, name))),
    links: linkedFiles(path, markdown),
    ...{ published_at: published, updated_at: row.moment('updated_at') ?? published },
  };
}

/** A number, as `kehila export` writes it, stands for one article wherever its file is; other tools tell apart the files of one folder by such words. */
function idWithin(folder: string, written: string | null): string | null {
  return written === null || NUMBER.test(written) ? written : posix.join(folder, written);
}

/** What a field answers; a word that is not known is never taken for the usual one. */
function said(row: FieldRow, name: string, answers: ReadonlyMap<string, boolean>, usual: boolean): boolean {
  const written = row.text(name);
  if (written === null) return usual;
  const answer = answers.get(written.toLowerCase());
  if (answer === undefined) throw notUnderstood(`${name}: ${written}`);
  return answer;
}

/** Without the signs that may end a heading. */
function titleIn(heading: RegExpExecArray | null): string | null {
  const words = heading?.[1]?.slice(0, longestHeading).trim() ?? '';
  const end = words.length - /#*$/.exec(words)![0].length;
  return (end === 0 || !/\s/.test(words[end - 1] ?? '') ? words : words.slice(0, end).trim()) || null;
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
