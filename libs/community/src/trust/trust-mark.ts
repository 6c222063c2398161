import { authorJoin, authorJson } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { aliasInThread } from '../alias/alias.sql';
import { bylineOf, type BylineRow } from '../thread/byline';
import type { TrustMark } from './graphql/trust.type';
import type { TrustKindName, TrustLapseName } from './trust.terms';

/** The mark that stands on an answer, as JSON in the answer's row. */
export interface TrustMarkJson extends BylineRow {
  kind: TrustKindName;
  note: string | null;
  version: string | null;
  by_staff: boolean;
  marked_at: string;
  until_at: string | null;
  lapsed_at: string | null;
  lapsed_because: TrustLapseName | null;
}

/** SQL: the standing mark of the answer `a` of the question `q`. Who hides the name in the thread does so as a marker too. Index `trust_mark_standing`. */
export const trustMarkJson = `case when a.trust is not null then (
  select json_build_object('kind', t.kind, 'note', t.note, 'version', t.version, 'by_staff', t.by_staff, 'marked_at', t.marked_at, 'until_at', t.until_at,
    'lapsed_at', t.lapsed_at, 'lapsed_because', t.lapsed_because, 'author', ${authorJson('tb')}, 'author_id', t.marked_by::text, 'author_name', null, 'author_role', null,
    'author_alias', ${aliasInThread('q.id', 't.marked_by')})
  from trust_mark t ${authorJoin('tb', 't.marked_by')} where t.answer_id = a.id and t.ended_at is null) end`;

export function trustMarkOf(actor: Actor, row: TrustMarkJson | null): TrustMark | null {
  if (!row) return null;
  const { author, authorName } = bylineOf(actor, row);
  return {
    kind: row.kind,
    note: row.note,
    version: row.version,
    byStaff: row.by_staff,
    markedBy: author,
    markedByName: authorName,
    markedAt: new Date(row.marked_at),
    until: row.until_at === null ? null : new Date(row.until_at),
    lapsedAt: row.lapsed_at === null ? null : new Date(row.lapsed_at),
    lapsedBecause: row.lapsed_because,
  };
}
