import { prepared } from '@kehila/platform';
import type { ExpertState } from './expert.rules';

export interface StatusRow {
  readonly account_id: string;
  readonly space_id: string;
  readonly state: ExpertState | null;
  readonly since: Date | null;
  readonly ends_at: Date | null;
  readonly by_hand: boolean | null;
  readonly decided_by: string | null;
  /** What staff wrote when they decided. */
  readonly reason: string | null;
  /** Staff of the space say yes first. */
  readonly asks: boolean;
  /** Holds the role, by whoever gave it. */
  readonly holds: boolean;
  readonly reputation: number;
  readonly accepted: number;
  readonly answers: number;
  readonly corrected: number;
}

const columns = `p.account_id, p.space_id, s.state, s.since, s.ends_at, s.by_hand, s.decided_by, s.reason,
  coalesce((select y.confirmed_by_staff from expert_policy y where y.space_id = p.space_id), true) as asks,
  exists (select from role_grant r where r.account_id = p.account_id and r.role = 'EXPERT' and r.space_id = p.space_id) as holds,
  coalesce(n.reputation, 0) as reputation, coalesce(n.accepted, 0) as accepted, coalesce(n.answers, 0) as answers, coalesce(n.corrected, 0) as corrected`;
const joined = `left join expert_status s on s.account_id = p.account_id and s.space_id = p.space_id
     left join expert_standing n on n.account_id = p.account_id and n.space_id = p.space_id`;

/** What is known of these people, in each space where they did something or have a status. */
export const statusesOf = prepared<StatusRow>(
  'expert_statuses_of',
  `select ${columns} from (select account_id, space_id from expert_standing where account_id = any($1::bigint[])
     union select account_id, space_id from expert_status where account_id = any($1::bigint[])) p ${joined}`,
);

/** The same of one person in one space; also where they did nothing yet. */
export const statusIn = prepared<StatusRow>('expert_status_in', `select ${columns} from (select $1::bigint as account_id, $2::bigint as space_id) p ${joined}`);

export const writeStatus = prepared<never>(
  'expert_write_status',
  `insert into expert_status (account_id, space_id, state, since, ends_at, by_hand, decided_by, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (account_id, space_id) do update set state = excluded.state, since = excluded.since, ends_at = excluded.ends_at, by_hand = excluded.by_hand,
     decided_by = excluded.decided_by, reason = excluded.reason`,
);

export const removeStatus = prepared<never>('expert_remove_status', `delete from expert_status where account_id = $1 and space_id = $2`);

/** Without a row staff say yes first. */
export const asksStaff = prepared<{ asks: boolean }>(
  'expert_asks_staff',
  `select coalesce((select confirmed_by_staff from expert_policy where space_id = $1), true) as asks`,
);

export const writePolicy = prepared<never>(
  'expert_write_policy',
  `insert into expert_policy (space_id, confirmed_by_staff) values ($1, $2) on conflict (space_id) do update set confirmed_by_staff = excluded.confirmed_by_staff`,
);
