import { prepared } from '@kehila/platform';
import type { RedemptionStateName } from './redemption.states';
import { rewardColumns, type RewardRow } from './reward.sql';

export interface LockedRedemption {
  readonly id: string;
  readonly reward_id: string;
  readonly account_id: string;
  readonly cost: number;
  readonly state: RedemptionStateName;
  readonly hold_id: string;
  readonly spent_id: string | null;
  readonly to_check_since: Date | null;
}

/** The number of a purchase that is to be made: its hold is known by it. */
export const nextRedemption = prepared<{ id: string }>('redemption_next', `select nextval(pg_get_serial_sequence('redemption', 'id')) as id`);

export const insertRedemption = prepared<never>(
  'redemption_insert',
  `insert into redemption (id, reward_id, account_id, cost, state, hold_id, requested_at, held_until, moved_at, address_mark) overriding system value
   values ($1, $2, $3, $4, 'held', $5, $6, $7, $6, $8)`,
);

export const lockRedemption = prepared<LockedRedemption>(
  'redemption_lock',
  `select id, reward_id, account_id, cost, state, hold_id, spent_id, to_check_since from redemption where id = $1 for update`,
);

/** Whatever moves it on ends a check. */
export const moveRedemption = prepared<never>(
  'redemption_move',
  `update redemption set state = $2, spent_id = coalesce($3::bigint, spent_id), decided_by = coalesce($4::bigint, decided_by), reason = coalesce($5, reason), moved_at = $6,
     to_check_since = null
   where id = $1`,
);

/** Nobody decided in time. Index `redemption_due`. */
export const dueRedemptions = prepared<{ id: string }>(
  'redemptions_due',
  `select id from redemption where state = 'held' and held_until <= $1 order by held_until limit $2`,
);

export interface RedemptionRow {
  readonly id: string;
  readonly account_id: string;
  readonly cost: number;
  readonly state: RedemptionStateName;
  readonly requested_at: Date;
  readonly held_until: Date;
  readonly moved_at: Date;
  readonly reason: string | null;
  readonly reward: RewardRow;
  readonly code_ends: string | null;
  readonly shown_at: Date | null;
  readonly showings: number | null;
  readonly code_expires_at: Date | null;
  readonly to_check_since: Date | null;
}

/** A purchase `d` with its reward and its code, as pages show it. */
export const redemptionsShown = `select d.id, d.account_id, d.cost, d.state, d.requested_at, d.held_until, d.moved_at, d.reason, d.to_check_since, to_json(w) as reward, v.ends as code_ends, v.shown_at, v.showings, v.expires_at as code_expires_at
   from redemption d left join voucher_code v on v.redemption_id = d.id join lateral (select ${rewardColumns} from reward r where r.id = d.reward_id) w on true`;

export const redemptionById = prepared<RedemptionRow>('redemption_by_id', `${redemptionsShown} where d.id = $1`);

/** Newest first. Index `redemption_of_account`. */
export const redemptionsOf = prepared<RedemptionRow>(
  'redemptions_of',
  `${redemptionsShown} where d.account_id = $1 and d.id < $2::bigint order by d.id desc limit $3`,
);

/** Who waits longest first. Index `redemption_by_state`. */
export const redemptionsIn = prepared<RedemptionRow>('redemptions_in', `${redemptionsShown} where d.state = $1 and d.id > $2::bigint order by d.id limit $3`);

/** Points that are held for somebody. Index `redemption_of_account`. */
export const heldFor = prepared<{ amount: number }>(
  'redemptions_held_for',
  `select coalesce(sum(cost), 0)::int as amount from redemption where account_id = $1 and state = 'held'`,
);
