import { prepared } from '@kehila/platform';
import type { TierKey, TierTerms } from '../tier';
import { firstMonth } from '../tier.sql';

export interface TermsRow extends TierTerms {
  readonly version: number;
  /** The first ones: from ever on. */
  readonly valid_from: Date | number;
  readonly reason: string | null;
}

const columns = `version, valid_from, reason, silver_from as "silverFrom", silver_percent as "silverPercent", gold_from as "goldFrom", gold_percent as "goldPercent"`;

/** Those that count or will, the latest first. */
export const termsThatCount = prepared<TermsRow>(
  'loyalty_terms_that_count',
  `select ${columns} from loyalty_terms where cancelled_at is null order by valid_from desc`,
);

/** Those that will count, the next ones first. */
export const termsToCome = prepared<TermsRow>(
  'loyalty_terms_to_come',
  `select ${columns} from loyalty_terms where cancelled_at is null and valid_from > $1 order by valid_from limit 20`,
);

export const termsOf = prepared<TermsRow & { readonly cancelled: boolean }>(
  'loyalty_terms_of',
  `select ${columns}, cancelled_at is not null as cancelled from loyalty_terms where version = $1`,
);

export const insertTerms = prepared<TermsRow>(
  'loyalty_terms_insert',
  `insert into loyalty_terms (valid_from, silver_from, silver_percent, gold_from, gold_percent, reason, announced_at)
   values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
);

export const cancelTerms = prepared<never>('loyalty_terms_cancel', `update loyalty_terms set cancelled_at = $2 where version = $1`);

/** Terms that count and that nobody has followed. */
export const termsToFollow = prepared<{ version: number }>(
  'loyalty_terms_to_follow',
  `select version from loyalty_terms where cancelled_at is null and followed_at is null and valid_from <= $1`,
);

export const followedTerms = prepared<never>('loyalty_terms_followed', `update loyalty_terms set followed_at = $2 where version = any($1::int[])`);

/** SQL: what accounts earned within a year, of those who reach silver. */
const reaching = (now: string, silver: string, which = 'true') =>
  `select m.account_id, sum(m.points)::int as earned from loyalty_earned m where m.month >= ${firstMonth(now)} and ${which}
   group by m.account_id having sum(m.points) >= ${silver}::int`;

/**
 * Of so many accounts after $1, in the order of their ids, whoever reaches a tier has it from now on, and loses it gently one day. Returns the last
 * account that was looked at. Index `loyalty_earned_pkey`.
 */
export const keepReachedTiers = prepared<{ last: string | null }>(
  'loyalty_terms_keep_reached',
  `with slice as materialized (select distinct account_id from loyalty_earned where account_id > $1 order by account_id limit $2),
   kept as (
     insert into loyalty_tier (account_id, tier, look_at)
     select e.account_id, case when e.earned >= $5::int then 'gold' else 'silver' end, $3 from (
       ${reaching('$3', '$4', 'm.account_id > $1 and m.account_id <= (select max(account_id) from slice)')}) e
     on conflict (account_id) do update set tier = excluded.tier, ends_at = null
     where (loyalty_tier.tier = 'silver' and excluded.tier = 'gold') or (loyalty_tier.tier = excluded.tier and loyalty_tier.ends_at is not null)
     returning 1)
   select max(account_id) as last from slice`,
);

export interface ReachedRow {
  readonly tier: TierKey;
  readonly now: number;
  readonly later: number;
  readonly gaining: number;
  readonly losing: number;
}

const rank = (earned: string, silver: string, gold: string) =>
  `case when coalesce(${earned}, 0) >= ${gold}::int then 2 when coalesce(${earned}, 0) >= ${silver}::int then 1 else 0 end`;

/**
 * How many people have a tier at $1 by the thresholds $2 and $3, kept ones counted, and how many would reach it by $4 and $5; who would come to it from
 * another, and who would lose it. Reads everybody's year once.
 */
export const tiersByOtherTerms = prepared<ReachedRow>(
  'loyalty_terms_preview',
  `with people as (
     select greatest(${rank('e.earned', '$2', '$3')},
         case when k.ends_at <= $1 then 0 when k.tier = 'gold' then 2 when k.tier = 'silver' then 1 else 0 end) as now,
       ${rank('e.earned', '$4', '$5')} as later
     from (${reaching('$1', 'least($2::int, $4::int)')}) e full join loyalty_tier k on k.account_id = e.account_id)
   select t.tier, count(*) filter (where p.now = t.rank)::int as now, count(*) filter (where p.later = t.rank)::int as later,
     count(*) filter (where p.later = t.rank and p.now < t.rank)::int as gaining, count(*) filter (where p.now = t.rank and p.later < t.rank)::int as losing
   from (values ('silver', 1), ('gold', 2)) t(tier, rank) left join people p on true group by t.tier, t.rank order by t.rank`,
);
