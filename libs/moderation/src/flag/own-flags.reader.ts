import { Injectable } from '@nestjs/common';
import { type Actor, cursorValues, Database, instantFrom, instantOf, type Page, pageOf, prepared } from '@kehila/platform';
import { ShownSubjects, type SubjectKey } from '../subject/shown-subjects';
import type { SubjectKindName } from '../subject/subject-kinds';
import type { FlagOutcomeName, FlagReasonName } from './flag-reasons';
import type { OwnFlag } from './graphql/own-flag.type';

interface FlagRow {
  id: string;
  subject_kind: SubjectKindName;
  subject_id: string;
  reason: FlagReasonName;
  note: string | null;
  flagged_at: Date;
  outcome: FlagOutcomeName | null;
  settled_at: Date | null;
  instant: string;
}

const flags = (where: string, limit: string): string => `
  select f.id, i.subject_kind, i.subject_id, f.reason, f.note, f.flagged_at, f.outcome, f.settled_at, ${instantOf('f.flagged_at')}::text as instant
  from flag f join moderation_item i on i.id = f.item_id
  where f.flagger_id = $1 ${where} order by f.flagged_at desc, f.id desc limit ${limit}`;

/** Newest first. Index `flag_of_flagger`. */
const fromNewest = prepared<FlagRow>('moderation_own_flags', flags('', '$2'));
const goingOn = prepared<FlagRow>('moderation_own_flags_on', flags(`and (f.flagged_at, f.id) < (${instantFrom('$3')}, $4::bigint)`, '$2'));
const waiting = prepared<FlagRow>('moderation_own_flag_waiting', flags(`and i.subject_kind = $2 and i.subject_id = $3 and f.outcome is null`, '1'));
const single = prepared<FlagRow>('moderation_own_flag', flags('and f.id = $2', '1'));

/** What somebody reported, and what became of it: theirs alone. */
@Injectable()
export class OwnFlagsReader {
  constructor(
    private readonly database: Database,
    private readonly subjects: ShownSubjects,
  ) {}

  async page(actor: Actor, first: number, after: string | null | undefined): Promise<Page<OwnFlag>> {
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const rows = await this.database.rows(cursor.length > 0 ? goingOn : fromNewest, [actor.accountId, first + 1, ...cursor]);
    const shown = await this.shown(actor, rows);
    return pageOf(rows, first, (row) => [row.instant, row.id], shown);
  }

  /** The caller's report of one thing that waits. */
  async waitingFor(actor: Actor, key: SubjectKey): Promise<OwnFlag | null> {
    const rows = await this.database.rows(waiting, [actor.accountId, key.kind, key.id]);
    return rows.map(await this.shown(actor, rows))[0] ?? null;
  }

  async byId(actor: Actor, id: string): Promise<OwnFlag | null> {
    const rows = await this.database.rows(single, [actor.accountId, id]);
    return rows.map(await this.shown(actor, rows))[0] ?? null;
  }

  private async shown(actor: Actor, rows: readonly FlagRow[]): Promise<(row: FlagRow) => OwnFlag> {
    const keyOf = (row: FlagRow) => ({ kind: row.subject_kind, id: row.subject_id });
    const subjectOf = await this.subjects.asSeenBy(actor, rows.map(keyOf));
    return (row) => {
      const subject = subjectOf(keyOf(row));
      const { id, subject_kind: subjectKind, reason, note, flagged_at: flaggedAt, outcome, settled_at: settledAt } = row;
      return { id, subjectKind, reason, note, flaggedAt, outcome, settledAt, title: subject?.title ?? null, path: subject?.path ?? null };
    };
  }
}
