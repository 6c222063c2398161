import { prepared } from '@kehila/platform';
import { type LedgerName, ruleNames, type RuleName, type Rules, votingRules } from '../rule-set';

const listOf = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
const voting = `ledger = 'reputation' and rule in (${listOf(votingRules)})`;

/** Withheld by who acted, whatever the amount: it stays withheld. */
const earnedNothing = `t.withheld_by in ('staff', 'pair_limit', 'new_account')`;

/** What somebody has earned by what day's votes, up to the cap, before and with this one. */
const underCap = (asked: string, cap: string) => `least(${cap}, sum(${asked}) over day) - least(${cap}, sum(${asked}) over day - ${asked})`;

/** What drafted rules would have meant, without saying for whom. */
export interface Sums {
  readonly rules: readonly { readonly ledger: LedgerName; readonly rule: RuleName; readonly entries: number; readonly now: number; readonly then: number }[];
  readonly people: readonly { readonly ledger: LedgerName; readonly gaining: number; readonly losing: number }[];
  readonly marks: readonly { readonly points: number; readonly reaching: number; readonly losing: number }[];
}

interface PreviewRow extends Sums {
  readonly most: readonly { readonly ledger: LedgerName; readonly account: string; readonly change: number }[];
}

/** Nobody else works on it, or whoever did is gone. */
export const beginPreview = prepared<{ version: number; rules: Rules }>(
  'points_rules_preview_begin',
  `update points_rule_draft set preview_began_at = $1 where sole in (
     select sole from points_rule_draft where preview_ended_at is null and (preview_began_at is null or preview_began_at < $2) for update skip locked)
   returning version, rules`,
);
export const endPreview = prepared<{ version: number }>(
  'points_rules_preview_end',
  `update points_rule_draft set preview_ended_at = $2, preview = $3 where version = $1 and preview_began_at is not null returning version`,
);
export const noteChanges = prepared<never>(
  'points_rules_preview_note',
  `insert into points_rule_draft_change (ledger, account_id, change)
   select c.ledger, c.account, c.change from jsonb_to_recordset($1::jsonb) c(ledger text, account bigint, change int) join account a on a.id = c.account
   where a.state not in ('erased', 'merged')`,
);
export const mostChanging = prepared<{ ledger: LedgerName; account_id: string; change: number }>(
  'points_rules_preview_most',
  `select ledger, account_id, change from points_rule_draft_change order by abs(change) desc, account_id`,
);

export const readOnly = prepared<never>('points_rules_preview_read_only', `set transaction read only`);
/** Longer than the statement of a page may take, and by several workers. Until the end of the transaction. */
export const takeTime = prepared<never>(
  'points_rules_preview_take_time',
  `select set_config('statement_timeout', '60s', true), set_config('max_parallel_workers_per_gather', '2', true)`,
);

/**
 * What the credits since $2 that stand would have paid by the rules $1. What was withheld from staff, and of votes that only score, stays withheld,
 * what was earned under an alias is left out: it would say whose it is. Levels and abilities begin at $3. Reads all
 * entries of the period, and those before: a job for the worker.
 */
export const previewOfRules = prepared<PreviewRow>(
  'recognition_preview_of_rules',
  `with credit as (
     select e.account_id, e.ledger, t.rule, t.withheld_by, e.amount, e.sequence, date_trunc('day', e.at, 'UTC') as day,
       case when ${earnedNothing} then 0 else t.asked end as asked,
       case when ${earnedNothing} then 0 else coalesce(($1::jsonb->e.ledger->>t.rule)::int, 0) end as then_asked,
       s.cap
     from points_entry e join points_transaction t on t.id = e.transaction_id
       join (select version, (rules->>'votingGainsADay')::int as cap from points_rule_set) s on s.version = t.rule_set_version
     where e.at >= $2::timestamptz and e.account_id is not null and e.ledger in ('reputation', 'loyalty') and not t.hidden and t.undoes is null
       and t.rule in (${listOf(ruleNames.filter((rule) => rule !== 'imported'))})
       and not exists (select from points_transaction u where u.undoes = t.id)
   ), changed as (
     select account_id, ledger, rule, amount,
       (${underCap('then_asked', `($1::jsonb->>'votingGainsADay')::int`)}) - (${underCap('asked', 'cap')}) as change
     from credit where ${voting} window day as (partition by account_id, day order by sequence)
     union all
     select account_id, ledger, rule, amount, case withheld_by when 'floor' then greatest(then_asked, amount) else then_asked end - amount
     from credit where not (${voting})
   ), by_rule as (
     select account_id, ledger, rule, count(*)::int as entries, sum(amount)::int as paid, sum(change)::int as change from changed group by 1, 2, 3
   ), person as materialized (
     select coalesce(a.merged_into, a.id) as account_id, r.ledger, sum(r.change)::int as change
     from by_rule r join account a on a.id = r.account_id where a.state <> 'erased' group by 1, 2 having sum(r.change) <> 0
   )
   select
     (select coalesce(json_agg(r), '[]') from (select ledger, rule, sum(entries)::int as entries, sum(paid)::bigint as now, sum(paid + change)::bigint as then from by_rule group by 1, 2) r) as rules,
     (select coalesce(json_agg(p), '[]') from (select ledger, count(*) filter (where change > 0)::int as gaining, count(*) filter (where change < 0)::int as losing from person group by 1) p) as people,
     (select coalesce(json_agg(m), '[]') from (
        select ledger, account_id::text as account, change from (
          select *, row_number() over (partition by ledger, change > 0 order by abs(change) desc, account_id) as place from person) ranked
        where place <= $4::int order by ledger, change desc, account_id) m) as most,
     (select coalesce(json_agg(t), '[]') from (
        select points, count(*) filter (where b.balance < points and b.later >= points)::int as reaching, count(*) filter (where b.balance >= points and b.later < points)::int as losing
        from unnest($3::int[]) points cross join (
          select o.balance, greatest(0, o.balance + p.change) as later
          from person p join points_account o on o.ledger = p.ledger and o.account_id = p.account_id where p.ledger = 'reputation') b
        group by points) t) as marks`,
);
