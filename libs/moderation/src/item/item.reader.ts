import { Injectable } from '@nestjs/common';
import { type Account, Accounts } from '@kehila/accounts';
import { type Actor, Clock, cursorValues, Database, emptyPage, type FindingReason, type Page, pageOf, prepared } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { FlagReasonName } from '../flag/flag-reasons';
import { isSeatedAt, Moderators } from '../subject/moderators';
import { type ShownByKey, ShownSubjects } from '../subject/shown-subjects';
import type { SubjectKindName } from '../subject/subject-kinds';
import { decisionsOn, type ItemStateName, type VerdictName } from './decisions';
import type { ModerationItem } from './graphql/moderation-item.type';
import type { ModerationVerdict } from './graphql/moderation-verdict.type';
import { appealedSql } from './item.repository';

interface VerdictJson {
  decision: VerdictName;
  reason: FlagReasonName | null;
  note: string | null;
  by: string;
  at: string;
}

interface ItemRow {
  id: string;
  subject_kind: SubjectKindName;
  subject_id: string;
  space_id: string | null;
  state: ItemStateName;
  version: number;
  priority: number;
  opened_at: Date;
  claimed_by: string | null;
  claimed_until: Date | null;
  flag_count: number;
  appealed: boolean;
  appeal: (VerdictJson & { words: string | null }) | null;
  flags: { reason: FlagReasonName; note: string | null; at: string }[] | null;
  findings: { reason: FindingReason; pattern: string | null; amount: number | null; at: string }[] | null;
  verdicts: VerdictJson[] | null;
}

const verdictPairs = `'decision', d.decision, 'reason', d.reason, 'note', d.note, 'by', d.decided_by::text, 'at', d.decided_at`;

const columns = `i.id, i.subject_kind, i.subject_id, i.space_id, i.state, i.version, i.priority, i.opened_at, i.claimed_by, i.claimed_until, ${appealedSql} as appealed,
  (select json_build_object('words', a.words, ${verdictPairs}) from moderation_appeal a join moderation_decision d on d.id = a.decision_id where a.item_id = i.id) as appeal,
  (select count(*)::int from flag f where f.item_id = i.id) as flag_count,
  (select json_agg(json_build_object('reason', f.reason, 'note', f.note, 'at', f.flagged_at) order by f.id desc)
   from (select * from flag where item_id = i.id order by id desc limit 20) f) as flags,
  (select json_agg(json_build_object('reason', e.reason, 'pattern', e.pattern, 'amount', e.amount, 'at', e.found_at) order by e.id desc)
   from (select * from moderation_evidence where item_id = i.id order by id desc limit 20) e) as findings,
  (select json_agg(json_build_object(${verdictPairs}) order by d.id desc)
   from (select * from moderation_decision where item_id = i.id order by id desc limit 10) d) as verdicts`;

/** $1 the spaces, $2 whether also what belongs to none, $3 one space, $4 one kind, $5 how many, then where it goes on. */
const page = (name: string, where: string, order: string) =>
  prepared<ItemRow>(
    name,
    `select ${columns} from moderation_item i
     where (i.space_id = any($1::bigint[]) or i.space_id is null and $2::boolean) and ($3::bigint is null or i.space_id = $3)
       and ($4::text is null or i.subject_kind = $4) and ${where} order by ${order} limit $5`,
  );

/** Indexes `moderation_item_waiting` and `moderation_item_newest`. */
const lists = {
  pending: {
    first: page('moderation_waiting', `i.state = 'pending'`, '-i.priority, i.id'),
    on: page('moderation_waiting_on', `i.state = 'pending' and (-i.priority, i.id) > (-($6::int), $7::bigint)`, '-i.priority, i.id'),
  },
  decided: {
    first: page('moderation_decided', `i.state = 'decided'`, 'i.id desc'),
    on: page('moderation_decided_on', `i.state = 'decided' and ($6::int is not null and i.id < $7::bigint)`, 'i.id desc'),
  },
} as const;

const single = prepared<ItemRow>('moderation_item_by_id', `select ${columns} from moderation_item i where i.id = $1`);

export interface QueueFilter {
  readonly space?: string | null;
  readonly state: ItemStateName;
  readonly kind?: SubjectKindName | null;
  readonly first: number;
  readonly after?: string | null;
}

/** What waits, for those who moderate, where they do. */
@Injectable()
export class ItemReader {
  constructor(
    private readonly database: Database,
    private readonly moderators: Moderators,
    private readonly subjects: ShownSubjects,
    private readonly accounts: Accounts,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  /** Nothing for who moderates nowhere. */
  async page(actor: Actor, { space, state, kind, first, after }: QueueFilter): Promise<Page<ModerationItem>> {
    const cursor = cursorValues(after, ['integer', 'id']);
    const seat = await this.moderators.seatOf(actor, space);
    if (!seat) return emptyPage;
    const values = [seat.bench.spaces, seat.bench.anywhere, seat.spaceId, kind ?? null, first + 1, ...(cursor ?? [])];
    const rows = await this.database.rows(lists[state][cursor ? 'on' : 'first'], values);
    return pageOf(rows, first, (row) => [row.priority, row.id], await this.shown(actor, rows));
  }

  /** Null when there is none, or the actor does not moderate where it belongs: the two look the same. */
  async byId(actor: Actor, id: string): Promise<ModerationItem | null> {
    const bench = await this.moderators.benchOf(actor);
    const rows = (await this.database.rows(single, [id])).filter((row) => isSeatedAt(bench, row.space_id));
    return rows.map(await this.shown(actor, rows))[0] ?? null;
  }

  private async shown(actor: Actor, rows: readonly ItemRow[]): Promise<(row: ItemRow) => ModerationItem> {
    const keys = rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id }));
    const people = rows.flatMap((row) => [row.claimed_by ?? [], row.appeal?.by ?? [], (row.verdicts ?? []).map(({ by }) => by)].flat());
    const [subjectOf, accounts] = await Promise.all([this.subjects.forModerators(actor, keys), this.accounts.byIds(people)]);
    return (row) => this.item(actor, row, subjectOf, accounts);
  }

  private item(actor: Actor, row: ItemRow, subjectOf: ShownByKey, accounts: ReadonlyMap<string, Account>): ModerationItem {
    const subject = subjectOf({ kind: row.subject_kind, id: row.subject_id });
    const isClaimed = row.claimed_until !== null && row.claimed_until > this.clock.now();
    const isBarred = (isClaimed && !actor.is(row.claimed_by)) || !subject || subject.isOwn;
    return {
      id: row.id,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      space: row.space_id === null ? null : (this.spaces.byId(row.space_id) ?? null),
      state: row.state,
      version: row.version,
      openedAt: row.opened_at,
      flagCount: row.flag_count,
      flags: (row.flags ?? []).map(({ reason, note, at }) => ({ reason, note, flaggedAt: new Date(at) })),
      findings: (row.findings ?? []).map(({ at, ...finding }) => ({ ...finding, foundAt: new Date(at) })),
      title: subject?.title ?? '',
      path: subject?.path ?? null,
      body: subject?.body ?? null,
      publication: subject?.publication ?? null,
      author: subject?.author ?? null,
      authorName: subject?.authorName ?? null,
      claimedBy: isClaimed && row.claimed_by !== null ? (accounts.get(row.claimed_by) ?? null) : null,
      claimedUntil: isClaimed ? row.claimed_until : null,
      verdicts: (row.verdicts ?? []).map((verdict) => verdictOf(verdict, accounts)),
      appeal: row.appeal && {
        words: row.appeal.words,
        verdict: verdictOf(row.appeal, accounts),
        viewerCan: isBarred || row.state === 'decided' || actor.is(row.appeal.by) ? [] : ['uphold', 'overturn'],
      },
      viewerCan: isBarred || row.appealed ? [] : decisionsOn(row.state, subject.publication ?? 'standing'),
    };
  }
}

function verdictOf({ decision, reason, note, by, at }: VerdictJson, accounts: ReadonlyMap<string, Account>): ModerationVerdict {
  return { decision, reason, note, decidedBy: accounts.get(by) ?? null, decidedAt: new Date(at) };
}
