import { endedWait } from '@kehila/community';
import { instantFrom, instantOf, prepared } from '@kehila/platform';
import { ofCampaign } from '../rules/rule-set';
import type { CampaignAct, StoredCampaign } from './campaign';

interface CampaignRow {
  id: string;
  name_he: string;
  name_en: string;
  space_id: string | null;
  act: CampaignAct;
  waited_days: number;
  factor_percent: number | null;
  extra_points: number | null;
  from_at: Date;
  until_at: Date;
  budget: number;
  spent: number;
  stopped_at: Date | null;
}

export interface ManagedCampaignRow extends CampaignRow {
  answers: number;
  people: number;
  instant: string;
}

export function campaignFrom(row: CampaignRow): StoredCampaign {
  return {
    id: row.id,
    names: { he: row.name_he, en: row.name_en },
    spaceId: row.space_id,
    act: row.act,
    waitedDays: row.waited_days,
    factorPercent: row.factor_percent,
    extraPoints: row.extra_points,
    from: row.from_at,
    until: row.until_at,
    budget: row.budget,
    spent: row.spent,
    stoppedAt: row.stopped_at,
  };
}

const columns = `c.id, c.name_he, c.name_en, c.space_id, c.act, c.waited_days, c.factor_percent, c.extra_points, c.from_at, c.until_at, c.budget, c.spent, c.stopped_at`;

/** Those that are not over, the one that ends first before the others. Index `points_campaign_until`. */
export const campaignsNotOver = prepared<CampaignRow>(
  'points_campaigns_not_over',
  `select ${columns} from points_campaign c where c.stopped_at is null and c.until_at > $1 order by c.until_at, c.id`,
);

/** What stands for people, under names that are not hidden, and for how many answers. Index `points_campaign_entry_of`. */
const given = `select count(*)::int as answers, count(distinct s.account_id) filter (where not t.hidden)::int as people
  from points_campaign_entry x join points_standing s on s.transaction_id = x.transaction_id join points_transaction t on t.id = x.transaction_id
  where x.campaign_id = c.id`;

const managed = (where: string, further = '') => `select ${columns}, ${instantOf('c.from_at')}::text as instant, g.answers, g.people
  from points_campaign c cross join lateral (${given}) g where ${where} ${further}`;

const newest = (goesOn: boolean) =>
  prepared<ManagedCampaignRow>(
    `points_campaigns_managed${goesOn ? '_on' : ''}`,
    managed(
      '(c.space_id is null or c.space_id = any($1::bigint[]))',
      `${goesOn ? `and (c.from_at, c.id) < (${instantFrom('$3')}, $4::bigint)` : ''} order by c.from_at desc, c.id desc limit $2`,
    ),
  );

/** In the spaces that one sees, newest first. Index `points_campaign_newest`. */
export const managedCampaigns = { first: newest(false), on: newest(true) } as const;

export const managedCampaign = prepared<ManagedCampaignRow>('points_campaign_managed', managed('c.id = $1'));

export const lockCampaign = prepared<CampaignRow>('points_campaign_lock', `select ${columns} from points_campaign c where c.id = $1 for update`);

export const insertCampaign = prepared<{ id: string }>(
  'points_campaign_insert',
  `insert into points_campaign (name_he, name_en, space_id, act, waited_days, factor_percent, extra_points, from_at, until_at, budget)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
);

export const stopCampaign = prepared<never>('points_campaign_stop', `update points_campaign set stopped_at = $2 where id = $1`);

/** What a credit has coming to it from a campaign, whose row is locked until it is entered. */
export interface BonusDue {
  readonly campaign_id: string;
  readonly extra: number;
  readonly account_id: string;
  readonly hidden: boolean;
}

/**
 * The campaign among $1 that adds most to the credit of the rule $2 for the cause $3 and the answer $4, and how much: at most what its budget still holds. It adds to what
 * stands and paid something: not to what was withheld, and not twice. Whoever waits for the lock reads the budget anew, and goes on to the next campaign when it is spent.
 */
export const lockBonusDue = prepared<BonusDue>(
  'points_campaign_lock_due',
  `select c.id as campaign_id, least(coalesce(c.extra_points, e.amount * (c.factor_percent - 100) / 100), c.budget - c.spent) as extra, s.account_id, t.hidden
   from points_standing s join points_transaction t on t.id = s.transaction_id
     join points_entry e on e.transaction_id = t.id and e.account_id is not null
     cross join points_campaign c
   where s.ledger = 'loyalty' and s.rule = $2 and s.cause_key = $3 and e.amount > 0
     and not exists (select from points_standing o where o.ledger = 'loyalty' and o.rule = '${ofCampaign}' and o.cause_key = $3)
     and c.id = any($1::bigint[]) and c.stopped_at is null and c.from_at <= $5 and c.until_at > $5
     and (c.waited_days = 0 or ${endedWait('$4', 'c.waited_days')})
     and least(coalesce(c.extra_points, e.amount * (c.factor_percent - 100) / 100), c.budget - c.spent) > 0
   order by 2 desc, c.id limit 1 for update of c`,
);

/** The row is locked; what would be more than the budget is refused by the table. */
export const spendOfBudget = prepared<never>('points_campaign_spend', `update points_campaign set spent = spent + $2::int where id = $1`);

/** SQL: what the campaign of the transaction `t` is called; null where it is of none. */
export const campaignNamesOf = `(select json_build_object('he', c.name_he, 'en', c.name_en) from points_campaign_entry x
  join points_campaign c on c.id = x.campaign_id where x.transaction_id = t.id)`;

/** A budget that is not what its entries say. */
export const budgetsAstray = prepared<{ id: string; spent: number; entered: number }>(
  'points_campaigns_astray',
  `select c.id, c.spent, coalesce(e.entered, 0)::int as entered from points_campaign c
   left join (select x.campaign_id, sum(t.asked) as entered from points_campaign_entry x join points_transaction t on t.id = x.transaction_id group by 1) e
     on e.campaign_id = c.id
   where c.spent <> coalesce(e.entered, 0) limit 100`,
);
