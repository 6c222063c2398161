import { prepared } from '@kehila/platform';
import type { TierName } from './badge-rule';

/** Who is given badges waits for others who give the same person some. In the order of ids, so that two never wait for each other in a circle. */
export const lockPeople = prepared<never>(
  'badges_lock_people',
  `select pg_advisory_xact_lock(hashtextextended('badges:' || p.id, 0)) from (select id from unnest($1::bigint[]) u(id) order by id) p`,
);

export interface GivenRow {
  readonly id: string;
  readonly badge_id: string;
  readonly account_id: string;
  /** Not had before: what was lost and earned again is told once. */
  readonly is_new: boolean;
}

/** By the rule; what was taken back by hand is earned now. */
export const giveAwards = prepared<GivenRow>(
  'badges_give',
  `insert into badge_award (badge_id, account_id, tier, number, awarded_at)
   select x.badge, x.account, x.tier, x.number, $2 from jsonb_to_recordset($1::jsonb) as x(badge bigint, account bigint, tier text, number int)
   on conflict (badge_id, account_id, tier, number) where tier is not null do update
     set taken_at = null, given_by = null, reason = null, awarded_at = excluded.awarded_at where badge_award.taken_at is not null
   returning id, badge_id, account_id, xmax = 0 as is_new`,
);

/** What was given by hand stays. */
export const takeAwards = prepared<never>('badges_take', `update badge_award set taken_at = $2 where id = any($1::bigint[]) and given_by is null`);

/** Undefined where they have it already. */
export const giveByHand = prepared<{ id: string }>(
  'badge_give_by_hand',
  `insert into badge_award (badge_id, account_id, tier, awarded_at, given_by, reason) values ($1, $2, $3, $4, $5, $6)
   on conflict (badge_id, account_id, tier, number) where tier is not null do update
     set taken_at = null, given_by = excluded.given_by, reason = excluded.reason, awarded_at = excluded.awarded_at where badge_award.taken_at is not null
   returning id`,
);

export const takeByHand = prepared<never>('badge_take_by_hand', `update badge_award set taken_at = $2, reason = $3 where id = $1`);

export const awardById = prepared<{ id: string; badge_id: string; account_id: string; tier: TierName | null; given_by: string | null }>(
  'badge_award_by_id',
  `select id, badge_id, account_id, tier, given_by from badge_award where id = $1 and taken_at is null for update`,
);
