import { authorJoin } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { bylineOf, bylinePairs, type BylineRow } from '../thread/byline';
import type { CorrectionKindName, CorrectionStateName } from './correction.states';
import { standsNow, visibleCorrection } from './correction.visibility';
import type { CorrectionNote } from './graphql/correction-note.type';

/** A correction as JSON in the row of its answer. */
export interface CorrectionNoteJson extends BylineRow {
  id: string;
  kind: CorrectionKindName;
  state: CorrectionStateName;
  at: string;
}

const mostNotes = 3;

/** SQL: what waits, then what was carried out last, as a JSON array. `a` is the answer, `q` its question. Index `correction_of_answer`. */
export const correctionNotesJson = `case when a.has_corrections then (select json_agg(n.note) from (
  select json_build_object('id', c.id::text, 'kind', c.kind, 'state', c.state, 'at', coalesce(c.decided_at, c.proposed_at), ${bylinePairs('c', 'cb', 'q.space_id', 'c.alias')}) as note
  from correction c ${authorJoin('cb', 'c.author_id')}
  where c.answer_id = a.id and ${standsNow('c')} and ${visibleCorrection('c', 'a', 'q.space_id')}
  order by (c.decided_at is null) desc, c.id desc limit ${mostNotes}) n) end`;

export function correctionNotes(actor: Actor, rows: readonly CorrectionNoteJson[] | null, answerAuthorId: string | null, spaceId: string): CorrectionNote[] {
  return (rows ?? []).map((row) => {
    const byline = bylineOf(actor, row);
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      at: new Date(row.at),
      proposer: byline.author,
      proposerName: byline.authorName,
      viewerSide: actor.is(answerAuthorId) ? 'author' : actor.is(row.author_id) ? 'proposer' : actor.isStaffOf(spaceId) ? 'staff' : null,
    };
  });
}
