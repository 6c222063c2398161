import { prepared } from '@kehila/platform';
import { timeZone } from '../time-zone';
import type { TierName } from './badge-rule';

/** The number of the period of the badge `b` in which a day falls, counted without gaps. */
const periodOf = (day: string): string => `case b.period when 'ever' then 0 when 'day' then ${day} - date '2000-01-02'
  when 'week' then (${day} - date '2000-01-02') / 7 when 'month' then extract(year from ${day})::int * 12 + extract(month from ${day})::int
  when 'quarter' then extract(year from ${day})::int * 4 + extract(quarter from ${day})::int else extract(year from ${day})::int end`;

/**
 * What the account `a` reached by the rule `b` at the moment `now`: one number for each period in which something counts, or for each streak. Nobody's own
 * praise counts. Index: primary key of `deed`.
 */
const reachedBy = (now: string): string => `(
  with counted as (
    select d.by_id, (d.at at time zone '${timeZone}')::date as day, ${periodOf(`(d.at at time zone '${timeZone}')::date`)} as period
    from deed d
    where d.account_id = a.id and d.kind = b.event and not d.undone and d.in_sight and not d.hidden and not d.official and d.by_id is distinct from a.id
      and (b.space_id is null or d.space_id = b.space_id) and (b.kept_days = 0 or d.at <= ${now}::timestamptz - make_interval(days => b.kept_days))
      and (b.from_hour is null or (extract(hour from d.at at time zone '${timeZone}')::int - b.from_hour + 24) % 24 < (b.to_hour - b.from_hour + 24) % 24)
  ), periods as (
    select period, (case b.measure when 'people' then count(distinct by_id) when 'days' then count(distinct day) else count(*) end)::int as number from counted group by period
  ), streaks as (
    select count(*)::int as number from (select period - row_number() over (order by period) as head from periods) s group by head
  )
  select coalesce(array_agg(number), '{}') from (
    select number from periods where b.measure <> 'streak' union all select number from streaks where b.measure = 'streak') n)`;

export interface ReachedRow {
  readonly badge_id: string;
  readonly account_id: string;
  readonly reached: number[];
  readonly bronze: number | null;
  readonly silver: number | null;
  readonly gold: number | null;
  readonly repeated: boolean;
  /** The most that was reached when it was counted last; null: never. */
  readonly noted: number | null;
  /** What they have. */
  readonly held: readonly { readonly id: string; readonly tier: TierName; readonly number: number; readonly byHand: boolean }[];
}

const held = `coalesce((select json_agg(json_build_object('id', w.id::text, 'tier', w.tier, 'number', w.number, 'byHand', w.given_by is not null)) from badge_award w
  where w.badge_id = b.id and w.account_id = a.id and w.taken_at is null and w.tier is not null), '[]')`;

const row = `b.id as badge_id, a.id as account_id, b.bronze, b.silver, b.gold, b.repeated, ${held} as held,
  (select p.reached from badge_progress p where p.account_id = a.id and p.badge_id = b.id) as noted`;

/** Badges that deeds of these kinds count for, and what these people reached. Index `badge_by_event`. */
export const reachedByDeeds = prepared<ReachedRow>(
  'badges_reached_by_deeds',
  `select ${row}, ${reachedBy('$3')} as reached from unnest($1::bigint[]) a(id) join badge b on b.published and b.event = any($2::text[])`,
);

/** What these people reached by one badge. */
export const reachedOfBadge = prepared<ReachedRow>(
  'badges_reached_of_badge',
  `select ${row}, ${reachedBy('$3')} as reached from unnest($1::bigint[]) a(id) join badge b on b.published and b.event is not null and b.id = $2`,
);

/** Everybody who would have a badge with such a rule, and what they reached. Index `deed_by_kind`. */
export const wouldReach = prepared<{ account_id: string; reached: number[] }>(
  'badges_would_reach',
  `select * from (
     select a.id as account_id, ${reachedBy('$1')} as reached
     from (select $2::text as event, $3::text as measure, $4::text as period, $5::int as kept_days, $6::int as from_hour, $7::int as to_hour, $8::bigint as space_id) b
       join lateral (select distinct account_id as id from deed where kind = b.event) a on true) r
   where (select max(n) from unnest(reached) n) >= $9 order by (select max(n) from unnest(reached) n) desc, account_id`,
);
