import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, type Transaction } from '@kehila/platform';
import type { FlaggedSubject } from '../subject/flagged-subjects';
import type { SubjectKindName } from '../subject/subject-kinds';
import type { FlaggerRecord, FlagOutcomeName, FlagReasonName } from './flag-reasons';

export interface NewFlag {
  readonly subjectKind: SubjectKindName;
  readonly subjectId: string;
  readonly subject: FlaggedSubject;
  readonly reason: FlagReasonName;
  readonly note: string | null;
  readonly weight: number;
}

export interface SettledFlag {
  readonly id: string;
  readonly flaggerId: string;
  readonly isStaff: boolean;
  readonly hidden: boolean;
}

const lockFlagger = prepared<never>('moderation_flagger_lock', `select from account where id = $1 for no key update`);

const flaggedToday = prepared<{ flags: number }>(
  'moderation_flags_today',
  `select count(*)::int as flags from flag where flagger_id = $1 and flagged_at >= $2`,
);

/** Of the last reports that were settled. Index `flag_of_flagger`. */
const record = prepared<FlaggerRecord>(
  'moderation_flagger_record',
  `select (count(*) filter (where outcome = 'upheld'))::int as upheld, (count(*) filter (where outcome = 'rejected'))::int as rejected
   from (select outcome from flag where flagger_id = $1 order by flagged_at desc, id desc limit 100) f`,
);

/** The open item of the thing, or a new one. */
const open = prepared<{ id: string }>(
  'moderation_item_open',
  `insert into moderation_item (subject_kind, subject_id, space_id, priority, opened_at) values ($1, $2, $3, $4, $5)
   on conflict (subject_kind, subject_id) where state = 'pending'
   do update set version = moderation_item.version + 1, priority = moderation_item.priority + excluded.priority
   returning id`,
);

const insert = prepared<{ id: string }>(
  'moderation_flag_insert',
  `insert into flag (item_id, flagger_id, hidden, reason, note, flagged_at) values ($1, $2, $3, $4, $5, $6)
   on conflict on constraint flag_once do nothing returning id`,
);

/** Reports that are open; none of a decided item is. */
const settle = prepared<{ id: string; flagger_id: string; is_staff: boolean; hidden: boolean }>(
  'moderation_flags_settle',
  `update flag f set outcome = $2, settled_at = $3 from moderation_item i where i.id = f.item_id and f.item_id = $1 and f.outcome is null
   returning f.id, f.flagger_id, f.hidden, coalesce(${authorRoleSql('f.flagger_id', 'i.space_id')} = 'STAFF', false) as is_staff`,
);

@Injectable()
export class FlagRepository {
  /** Counted under a lock of the account: what somebody reports at once is counted one after the other. */
  async today(tx: Transaction, flaggerId: string): Promise<number> {
    await tx.rows(lockFlagger, [flaggerId]);
    const midnight = new Date(Date.UTC(tx.now.getUTCFullYear(), tx.now.getUTCMonth(), tx.now.getUTCDate()));
    return (await tx.row(flaggedToday, [flaggerId, midnight]))?.flags ?? 0;
  }

  async record(tx: Transaction, flaggerId: string): Promise<FlaggerRecord> {
    return (await tx.row(record, [flaggerId])) ?? { upheld: 0, rejected: 0 };
  }

  /** Undefined where the flagger's report of it stands already. */
  async insert(tx: Transaction, flaggerId: string, flag: NewFlag): Promise<{ flagId: string; itemId: string } | undefined> {
    const item = await tx.row(open, [flag.subjectKind, flag.subjectId, flag.subject.spaceId, flag.weight, tx.now]);
    const inserted = item && (await tx.row(insert, [item.id, flaggerId, flag.subject.flaggerHidden, flag.reason, flag.note, tx.now]));
    return inserted && { flagId: inserted.id, itemId: item.id };
  }

  async settle(tx: Transaction, itemId: string, outcome: FlagOutcomeName): Promise<SettledFlag[]> {
    const rows = await tx.rows(settle, [itemId, outcome, tx.now]);
    return rows.map((row) => ({ id: row.id, flaggerId: row.flagger_id, isStaff: row.is_staff, hidden: row.hidden }));
  }
}
