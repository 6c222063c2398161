import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { type Actor, cursorValues, Database, emptyPage, type Page, pageOf, prepared } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { FlagReasonName } from '../flag/flag-reasons';
import type { VerdictName } from '../item/decisions';
import { Moderators } from '../subject/moderators';
import { ShownSubjects } from '../subject/shown-subjects';
import type { SubjectKindName } from '../subject/subject-kinds';
import type { ModerationLogEntry } from './graphql/moderation-log.type';

interface LogRow {
  id: string;
  item_id: string;
  subject_kind: SubjectKindName;
  subject_id: string;
  space_id: string | null;
  decision: VerdictName;
  reason: FlagReasonName | null;
  note: string | null;
  decided_by: string;
  decided_at: Date;
}

/** $1 the spaces, $2 whether also what belongs to none, $3 one space, $4 one outcome, $5 one reason, $6 how many, $7 where it goes on. */
const page = (name: string, where: string) =>
  prepared<LogRow>(
    name,
    `select d.id, d.item_id, i.subject_kind, i.subject_id, i.space_id, d.decision, d.reason, d.note, d.decided_by, d.decided_at
     from moderation_decision d join moderation_item i on i.id = d.item_id
     where (i.space_id = any($1::bigint[]) or i.space_id is null and $2::boolean) and ($3::bigint is null or i.space_id = $3)
       and ${where} and ($5::text is null or d.reason = $5)
     order by d.id desc limit $6`,
  );

/** Newest first; of one outcome by the index `moderation_decision_of_kind`. */
const statements = {
  all: { first: page('moderation_log', '$4::text is null'), on: page('moderation_log_on', '$4::text is null and d.id < $7::bigint') },
  of: { first: page('moderation_log_of', 'd.decision = $4::text'), on: page('moderation_log_of_on', 'd.decision = $4::text and d.id < $7::bigint') },
} as const;

export interface LogFilter {
  readonly space?: string | null;
  readonly decision?: VerdictName | null;
  readonly reason?: FlagReasonName | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Everything that was decided, for those who moderate, where they do. */
@Injectable()
export class ModerationLogReader {
  constructor(
    private readonly database: Database,
    private readonly moderators: Moderators,
    private readonly subjects: ShownSubjects,
    private readonly accounts: Accounts,
    private readonly spaces: Spaces,
  ) {}

  /** Nothing for who moderates nowhere. */
  async page(actor: Actor, { space, decision, reason, first, after }: LogFilter): Promise<Page<ModerationLogEntry>> {
    const cursor = cursorValues(after, ['id']);
    const seat = await this.moderators.seatOf(actor, space);
    if (!seat) return emptyPage;
    const statement = statements[decision ? 'of' : 'all'][cursor ? 'on' : 'first'];
    const values = [seat.bench.spaces, seat.bench.anywhere, seat.spaceId, decision ?? null, reason ?? null, first + 1, ...(cursor ?? [])];
    const rows = await this.database.rows(statement, values);
    return pageOf(rows, first, ({ id }) => [id], await this.shown(actor, rows));
  }

  private async shown(actor: Actor, rows: readonly LogRow[]): Promise<(row: LogRow) => ModerationLogEntry> {
    const [subjectOf, accounts] = await Promise.all([
      this.subjects.forModerators(
        actor,
        rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
      ),
      this.accounts.byIds(rows.map((row) => row.decided_by)),
    ]);
    return (row) => {
      const subject = subjectOf({ kind: row.subject_kind, id: row.subject_id });
      return {
        id: row.id,
        itemId: row.item_id,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        space: row.space_id === null ? null : (this.spaces.byId(row.space_id) ?? null),
        title: subject?.title ?? '',
        authorName: subject?.authorName ?? null,
        verdict: {
          decision: row.decision,
          reason: row.reason,
          note: row.note,
          decidedBy: accounts.get(row.decided_by) ?? null,
          decidedAt: row.decided_at,
        },
      };
    };
  }
}
