import { createHash } from 'node:crypto';
import { translate } from '@kehila/platform';
import { BrokenRow } from '../run/broken-row';
import type { WrittenReaders } from './written-readers';

/** Who wrote it: somebody of the table of people, or a name that becomes an account. */
export interface WrittenBy {
  readonly id: string;
  readonly name: string | null;
}

/** An article as its file has it. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly markdown: string } | { readonly html: string };
  /** The main author first. */
  readonly authors: readonly WrittenBy[];
  /** As the former site calls it. */
  readonly section: string | null;
  /** Of a text that does not tell itself. */
  readonly language: string | null;
  readonly kind: string | null;
  readonly readers: WrittenReaders;
  readonly external_key: string | null;
  readonly outdated_note: string | null;
  readonly published_at: Date;
  readonly updated_at: Date;
}

const longestId = 500;
/** @throws BrokenRow where it cannot stand for the article: cut, two of them could become one. */
export function articleId(written: string): string {
  if (written.length > longestId || /\p{Cc}/u.test(written))
    throw new BrokenRow(translate('interchange_reason_id', { column: 'id', limit: String(longestId) }));
  return written;
}

/** A name under which somebody wrote becomes one account an import, however often it stands there; what stays when they go does not name them. */
export function authorNamed(name: string): WrittenBy {
  return { id: `author:${createHash('sha256').update(name).digest('hex')}`, name };
}
