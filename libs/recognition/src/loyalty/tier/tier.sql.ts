import { prepared } from '@kehila/platform';
import { timeZone } from '../../time-zone';
import type { TierKey, TierStanding } from './tier';

/** SQL: the first month that counts. A year, and what began of the month before it: a tier is lost at the beginning of a month and at no other time. */
export const firstMonth = (now: string) => `(date_trunc('month', ${now}::timestamptz at time zone '${timeZone}') - interval '12 months')::date`;

/** SQL: what an account has earned. At most 13 rows of the primary key. */
const earnedBy = (account: string, now: string) =>
  `coalesce((select sum(m.points)::int from loyalty_earned m where m.account_id = ${account} and m.month >= ${firstMonth(now)}), 0)`;

export interface StoredStanding {
  readonly tier: TierKey | null;
  readonly ends_at: Date | string | null;
  readonly earned: number;
}

export function standingFrom({ tier, ends_at: endsAt, earned }: StoredStanding): TierStanding {
  return { earned, kept: tier && { key: tier, endsAt: endsAt === null ? null : new Date(endsAt) } };
}

/** SQL: where accounts stand, as an object by their ids. */
export const standingsOf = (accounts: string, now: string) =>
  `(select json_object_agg(w.id::text, json_build_object('tier', k.tier, 'ends_at', k.ends_at, 'earned', ${earnedBy('w.id', now)}))
      from unnest(${accounts}) as w(id) left join loyalty_tier k on k.account_id = w.id)`;

export const tierStanding = prepared<StoredStanding>(
  'loyalty_tier_standing',
  `select k.tier, k.ends_at, ${earnedBy('w.id', '$2')} as earned from (select $1::bigint as id) w left join loyalty_tier k on k.account_id = w.id`,
);

export interface TierRow extends StoredStanding {
  readonly since: Date;
  readonly months: readonly { readonly points: number; readonly counts_until: string }[];
}

/** The same with the months that it is made of, and until when each counts; the oldest first. */
export const tierInMonths = prepared<TierRow>(
  'loyalty_tier_in_months',
  `select k.tier, k.ends_at, ${earnedBy('w.id', '$2')} as earned, ${firstMonth('$2')}::timestamp at time zone '${timeZone}' as since,
     (select coalesce(json_agg(json_build_object('points', m.points, 'counts_until', (m.month + interval '13 months') at time zone '${timeZone}') order by m.month), '[]')
        from loyalty_earned m where m.account_id = w.id and m.month >= ${firstMonth('$2')}) as months
   from (select $1::bigint as id) w left join loyalty_tier k on k.account_id = w.id`,
);

/** The account is locked in the loyalty ledger. */
export const keepTier = prepared<never>(
  'loyalty_tier_keep',
  `insert into loyalty_tier (account_id, tier, ends_at, look_at) values ($1, $2, $3, $4)
   on conflict (account_id) do update set tier = excluded.tier, ends_at = excluded.ends_at`,
);

export const dropTier = prepared<never>('loyalty_tier_drop', `delete from loyalty_tier where account_id = $1`);

/** Tiers that nobody looked at for a day. Index `loyalty_tier_due`. */
export const tiersToLookAt = prepared<StoredStanding & { readonly account_id: string }>(
  'loyalty_tiers_to_look_at',
  `select k.account_id, k.tier, k.ends_at, ${earnedBy('k.account_id', '$1')} as earned from loyalty_tier k where k.look_at <= $1 order by k.look_at limit $2`,
);

export const lookedAtTiers = prepared<never>('loyalty_tiers_looked_at', `update loyalty_tier set look_at = $2 where account_id = any($1::bigint[])`);

/** Where what is counted is not what stands. */
export const earnedAstray = prepared<{ account_id: string; month: string; points: number; entered: number }>(
  'loyalty_earned_astray',
  `select coalesce(m.account_id, e.account_id) as account_id, to_char(coalesce(m.month, e.month), 'YYYY-MM') as month, coalesce(m.points, 0) as points, coalesce(e.entered, 0) as entered
   from loyalty_earned m full join (
     select l.account_id, date_trunc('month', t.at at time zone '${timeZone}')::date as month, sum(l.amount)::int as entered
     from points_lot l join points_transaction t on t.id = l.transaction_id
     where not exists (select from points_transaction u where u.undoes = t.id) group by 1, 2) e on e.account_id = m.account_id and e.month = m.month
   where coalesce(m.points, 0) <> coalesce(e.entered, 0) limit 100`,
);
