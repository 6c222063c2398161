import { prepared } from '@kehila/platform';
import { kinds } from '../journal/journal-filter';
import type { LedgerName } from '../rules/rule-set';

export type PointsAppealStateName = 'open' | 'upheld' | 'declined';

/** What nobody can be asked about: what one did oneself with points, and what came of an appeal. */
const settled: readonly string[] = [...kinds.rewards, 'joined', 'imported', 'merged', 'appealUpheld'];

/** SQL: the points of the transaction `t` and its entry `e` that were taken or not granted. What a floor took away from a loss was never there. */
const missing = `case when t.asked > 0 then t.asked - e.amount else -e.amount end`;

/**
 * SQL: whether its owner may ask about it. Not about what was earned under a hidden name: the staff who decide would learn whose it is. Nor about what staff
 * do not earn, what was undone, or undoes something: whoever gave that may give it again, and it would be paid twice.
 */
const appealable = `e.ledger in ('reputation', 'loyalty') and not t.hidden and t.undoes is null and t.withheld_by is distinct from 'staff' and t.rule not in (${settled.map((rule) => `'${rule}'`).join(', ')}) and ${missing} > 0
  and not exists (select from points_transaction u where u.undoes = t.id)`;

/** SQL: the state of the appeal about `t`; null where there is none. Index `points_appeal_once`. */
export const appealStateOf = `(select pa.state from points_appeal pa where pa.transaction_id = t.id)`;
/** SQL: whether one may ask about one's own entry `e` of `t` now. */
export const mayAppeal = `(${appealable} and not exists (select from points_appeal pa where pa.transaction_id = t.id))`;

interface EntryRow {
  readonly account_id: string;
  readonly missing: number;
  readonly ledger: LedgerName;
  readonly cause_key: string;
  readonly subject_id: string | null;
  readonly space_id: string | null;
  readonly rule: string;
  readonly undoes: string | null;
  readonly withheld_by: string | null;
  readonly asked: number;
  readonly amount: number;
  readonly at: Date;
}

const entry = `t.id as transaction_id, e.ledger, t.cause_key, t.subject_id, t.space_id, t.rule, t.undoes, t.withheld_by, t.asked, e.amount, e.at`;

export interface OwnEntryRow extends EntryRow {
  readonly transaction_id: string;
  readonly may_appeal: boolean;
  readonly appealed: boolean;
}

/** Of an account that became part of this one entries stand where they were made: they are not asked about. */
export const ownEntry = prepared<OwnEntryRow>(
  'points_appeal_own_entry',
  `select ${entry}, e.account_id, ${missing} as missing, ${mayAppeal} as may_appeal, ${appealStateOf} is not null as appealed
   from points_transaction t join points_entry e on e.transaction_id = t.id where t.id = $1 and e.account_id = $2`,
);

/** One appeal of a person after the other, so that they are counted. */
export const lockPerson = prepared<{ id: string }>('points_appeal_lock_person', `select id from account where id = $1 for no key update`);

export const openOf = prepared<{ count: number }>(
  'points_appeal_open_of',
  `select count(*)::int as count from points_appeal where account_id = $1 and state = 'open'`,
);

export const insertAppeal = prepared<{ id: string }>(
  'points_appeal_insert',
  `insert into points_appeal (transaction_id, account_id, points, reason, opened_at) values ($1, $2, $3, $4, $5) on conflict (transaction_id) do nothing returning id`,
);

export interface AppealRow extends EntryRow {
  readonly id: string;
  readonly transaction_id: string;
  readonly points: number;
  readonly reason: string;
  readonly state: PointsAppealStateName;
  readonly opened_at: Date;
  readonly answer: string | null;
  readonly decided_at: Date | null;
}

const from = `select a.id, a.account_id, a.points, a.reason, a.state, a.opened_at, a.answer, a.decided_at, ${entry}
   from points_appeal a join points_transaction t on t.id = a.transaction_id join points_entry e on e.transaction_id = t.id and e.account_id is not null`;

/** Longest waiting first; $3 the spaces in which somebody decides. Index `points_appeal_open`. */
export const openAppeals = prepared<AppealRow>(
  'points_appeals_open',
  `${from} where a.state = 'open' and a.id > $1::bigint and (t.space_id is null or t.space_id = any($3::bigint[])) order by a.id limit $2`,
);

/** Newest first. Index `points_appeal_of_account`. */
export const appealsOf = prepared<AppealRow>('points_appeals_of', `${from} where a.account_id = $1 and a.id < $2::bigint order by a.id desc limit $3`);

export const appealById = prepared<AppealRow>('points_appeal_by_id', `${from} where a.id = $1`);

export const lockAppeal = prepared<{ account_id: string; state: PointsAppealStateName }>(
  'points_appeal_lock',
  `select account_id, state from points_appeal where id = $1 for update`,
);

/** What the entry says behind the locks: undone meanwhile, and whether $2 caused it: what they did at that very moment stands in the audit log, and a vote under its voter. */
export const entryToDecide = prepared<{ undone: boolean; caused: boolean }>(
  'points_appeal_entry',
  `select exists (select from points_transaction u where u.undoes = t.id) as undone,
     t.cause_key ~ ('^(vote|rating):[0-9]+:' || $2::text || '$') or exists (select from audit_entry x where x.actor_id = $2::text::bigint and x.at = t.at) as caused
   from points_appeal a join points_transaction t on t.id = a.transaction_id where a.id = $1`,
);

export const decideAppeal = prepared<never>(
  'points_appeal_decide',
  `update points_appeal set state = $2, answer = $3, decided_by = $4, decided_at = $5 where id = $1`,
);
