import { instantFrom, instantOf, prepared } from '@kehila/platform';
import type { BadgeMeasureName, BadgePeriodName, DeedKind, TierName } from './badge-rule';

export interface BadgeWords {
  readonly name: string;
  readonly description: string;
  readonly icon: string;
}

export interface BadgeRow {
  readonly id: string;
  /** Of a badge that came from another forum; it has no texts. */
  readonly imported_name: string | null;
  readonly event: DeedKind | null;
  readonly measure: BadgeMeasureName;
  readonly period: BadgePeriodName;
  readonly repeated: boolean;
  readonly bronze: number | null;
  readonly silver: number | null;
  readonly gold: number | null;
  readonly kept_days: number;
  readonly from_hour: number | null;
  readonly to_hour: number | null;
  readonly space_id: string | null;
  readonly published: boolean;
  readonly version: number;
  readonly texts: Readonly<Record<'he' | 'en', BadgeWords>> | null;
  readonly holders: number;
}

const columns = `b.id, b.name as imported_name, b.event, b.measure, b.period, b.repeated, b.bronze, b.silver, b.gold, b.kept_days, b.from_hour, b.to_hour, b.space_id,
  b.published, b.version,
  (select json_object_agg(t.language, json_build_object('name', t.name, 'description', t.description, 'icon', t.icon)) from badge_text t where t.badge_id = b.id) as texts,
  (select count(distinct w.account_id)::int from badge_award w where w.badge_id = b.id and w.taken_at is null) as holders`;

/** Those with texts, in the order in which they were made: everybody's, and those of spaces ($1) that may be read; unpublished ones where $4. */
export const badgesPage = prepared<BadgeRow>(
  'badges_page',
  `select ${columns} from badge b where b.name is null and (b.published or $4) and (b.space_id is null or b.space_id = any($1::bigint[])) and b.id > $2 order by b.id limit $3`,
);

export const badgesByIds = prepared<BadgeRow>('badges_by_ids', `select ${columns} from badge b where b.id = any($1::bigint[])`);

export const lockBadge = prepared<{
  id: string;
  version: number;
  imported: boolean;
  published: boolean;
  bronze: number | null;
  silver: number | null;
  gold: number | null;
}>('badge_lock', `select id, version, name is not null as imported, published, bronze, silver, gold from badge where id = $1 for update`);

export const insertBadge = prepared<{ id: string }>(
  'badge_insert',
  `insert into badge (event, measure, period, repeated, bronze, silver, gold, kept_days, from_hour, to_hour, space_id, published)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
);

export const updateBadge = prepared<never>(
  'badge_update',
  `update badge set event = $2, measure = $3, period = $4, repeated = $5, bronze = $6, silver = $7, gold = $8, kept_days = $9, from_hour = $10, to_hour = $11,
     space_id = $12, published = $13, version = version + 1 where id = $1`,
);

export const writeBadgeText = prepared<never>(
  'badge_write_text',
  `insert into badge_text (badge_id, language, name, description, icon) values ($1, $2, $3, $4, $5)
   on conflict (badge_id, language) do update set name = excluded.name, description = excluded.description, icon = excluded.icon`,
);

/** Without a rule nothing can be reached any more; what it gave goes. */
export const takeAllByRule = prepared<never>(
  'badge_take_all',
  `update badge_award set taken_at = $2 where badge_id = $1 and given_by is null and taken_at is null`,
);

export interface HolderRow {
  readonly id: string;
  readonly account_id: string;
  readonly tier: TierName | null;
  readonly times: number;
  readonly awarded_at: Date;
  readonly by_hand: boolean;
  readonly reason: string | null;
  /** The moment as a cursor keeps it. */
  readonly instant: string;
}

const rank = (tier: string): string => `case ${tier} when 'gold' then 3 when 'silver' then 2 when 'bronze' then 1 else 0 end`;

/** Everybody once, with their highest tier, whose it became last first. Index `badge_award_newest`. */
const holders = (goesOn: boolean) =>
  prepared<HolderRow>(
    `badge_holders${goesOn ? '_on' : ''}`,
    `select w.id, w.account_id, w.tier, w.awarded_at, w.given_by is not null as by_hand, w.reason, ${instantOf('w.awarded_at')}::text as instant,
       (select count(*)::int from badge_award s where s.badge_id = w.badge_id and s.account_id = w.account_id and s.taken_at is null and s.tier is not distinct from w.tier) as times
     from badge_award w join account a on a.id = w.account_id and a.state in ('active', 'silenced', 'suspended', 'deletion_requested')
     where w.badge_id = $1 and w.taken_at is null ${goesOn ? `and (w.awarded_at, w.id) < (${instantFrom('$3')}, $4::bigint)` : ''}
       and not exists (select from badge_award o where o.badge_id = w.badge_id and o.account_id = w.account_id and o.taken_at is null
         and (${rank('o.tier')}, o.awarded_at, o.id) > (${rank('w.tier')}, w.awarded_at, w.id))
     order by w.awarded_at desc, w.id desc limit $2`,
  );

export const firstHolders = holders(false);
export const nextHolders = holders(true);

export interface OwnBadgeRow {
  readonly account_id: string;
  readonly badge_id: string;
  readonly imported_name: string | null;
  readonly texts: BadgeRow['texts'];
  readonly tier: TierName | null;
  readonly times: number;
  readonly awarded_at: Date;
  readonly space_id: string | null;
}

/** Badges of people, each once with its highest tier and how often they have it; what came last first, at most 100. Index `badge_award_by_account`. */
export const badgesOfPeople = prepared<OwnBadgeRow>(
  'recognition_awards',
  `select w.account_id, w.badge_id, b.name as imported_name, w.tier, w.times, w.awarded_at, b.space_id,
     (select json_object_agg(t.language, json_build_object('name', t.name, 'description', t.description, 'icon', t.icon)) from badge_text t where t.badge_id = b.id) as texts
   from unnest($1::bigint[]) as wanted(id)
     cross join lateral (
       select * from (
         select distinct on (g.badge_id) g.* from (
           select account_id, badge_id, tier, count(*)::int as times, max(awarded_at) as awarded_at, max(id) as id from badge_award
           where account_id = wanted.id and taken_at is null group by account_id, badge_id, tier) g
         order by g.badge_id, ${rank('g.tier')} desc) highest
       order by awarded_at desc, id desc limit 100) w
     join badge b on b.id = w.badge_id and (b.published or b.name is not null)
   order by w.account_id, w.awarded_at desc, w.id desc`,
);
