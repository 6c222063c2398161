import { Injectable } from '@nestjs/common';
import { type Actor, cursorValues, Database, type Page, pageOf, prepared } from '@kehila/platform';
import { isLastSql } from '../appeal/appeal.repository';
import { isInForce } from '../appeal/appeals';
import type { OwnAppeal } from '../appeal/graphql/appeal.types';
import type { FlagReasonName } from '../flag/flag-reasons';
import type { VerdictName } from '../item/decisions';
import { ShownSubjects } from '../subject/shown-subjects';
import type { SubjectKindName } from '../subject/subject-kinds';
import type { OwnDecision } from './graphql/own-decision.type';

interface DecisionRow {
  id: string;
  subject_kind: SubjectKindName;
  subject_id: string;
  decision: VerdictName;
  reason: FlagReasonName | null;
  note: string | null;
  decided_at: Date;
  last: boolean;
  appeal: { words: string | null; at: string; verdict: VerdictName | null; note: string | null; settled: string | null } | null;
}

const decisions = (where: string): string => `
  select d.id, i.subject_kind, i.subject_id, d.decision, d.reason, d.note, d.decided_at, ${isLastSql} as last,
    (select json_build_object('words', a.words, 'at', o.opened_at, 'verdict', e.decision, 'note', e.note, 'settled', e.decided_at)
     from moderation_appeal a join moderation_item o on o.id = a.item_id
     left join lateral (select * from moderation_decision x where x.item_id = o.id order by x.id limit 1) e on true
     where a.decision_id = d.id) as appeal
  from moderation_decision d join moderation_item i on i.id = d.item_id where d.concerns_id = $1 and ${where}`;

/** Newest first; $2 texts or null for all, $3 how many, $4 where it goes on. Index `moderation_decision_concerning`. */
const page = prepared<DecisionRow>(
  'moderation_own_decisions',
  `${decisions(`($2::bigint[] is null or i.subject_id = any($2)) and ($4::bigint is null or d.id < $4)`)} order by d.id desc limit $3`,
);
const some = prepared<DecisionRow>('moderation_own_decisions_by_ids', decisions('d.id = any($2::bigint[])'));

/** What the staff decided about somebody's texts: theirs alone. */
@Injectable()
export class OwnDecisionsReader {
  constructor(
    private readonly database: Database,
    private readonly subjects: ShownSubjects,
  ) {}

  async page(actor: Actor, first: number, after?: string | null, about?: readonly string[] | null): Promise<Page<OwnDecision>> {
    const [before = null] = cursorValues(after, ['id']) ?? [];
    const rows = await this.database.rows(page, [actor.accountId, about ?? null, first + 1, before]);
    return pageOf(rows, first, (row) => [row.id], await this.shown(actor, rows));
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, OwnDecision>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.rows(some, [actor.accountId, ids]);
    const shown = await this.shown(actor, rows);
    return new Map(rows.map((row) => [row.id, shown(row)]));
  }

  private async shown(actor: Actor, rows: readonly DecisionRow[]): Promise<(row: DecisionRow) => OwnDecision> {
    const keyOf = (row: DecisionRow) => ({ kind: row.subject_kind, id: row.subject_id });
    const subjectOf = await this.subjects.asWrittenBy(actor, rows.map(keyOf));
    return (row) => {
      const subject = subjectOf(keyOf(row));
      return {
        ...{ id: row.id, subjectKind: row.subject_kind, subjectId: row.subject_id },
        ...{ decision: row.decision, reason: row.reason, note: row.note, decidedAt: row.decided_at },
        title: subject?.title ?? null,
        path: subject?.path ?? null,
        excerpt: subject?.excerpt ?? null,
        publication: subject?.publication ?? null,
        appeal: row.appeal && ownAppealOf(row.appeal),
        mayAppeal: row.appeal === null && isInForce({ decision: row.decision, isLast: row.last }, subject?.publication ?? null),
      };
    };
  }
}

function ownAppealOf({ words, at, verdict, note, settled }: DecisionRow['appeal'] & {}): OwnAppeal {
  const outcome = verdict && (verdict === 'restore' ? 'overturn' : 'uphold');
  return { words, appealedAt: new Date(at), outcome, note, decidedAt: settled === null ? null : new Date(settled) };
}
