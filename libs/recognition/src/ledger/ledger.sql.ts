import { type Prepared, prepared } from '@kehila/platform';
import { standingsOf, type StoredStanding } from '../loyalty/tier/tier.sql';
import { type LedgerName, votingRules } from '../rules/rule-set';

export interface BalanceRow {
  account_id: string;
  balance: number;
  sequence: number;
}

/** Opens the accounts that are new and locks all, in the order of their ids, so that two acts never wait for each other in a circle. */
export const lockBalances = prepared<BalanceRow>(
  'ledger_lock_balances',
  `insert into points_account (ledger, account_id) select $1, a from unnest($2::bigint[]) a order by a
   on conflict (ledger, account_id) do update set balance = points_account.balance
   returning account_id, balance, sequence`,
);

interface LedgerState {
  standing: { rule: string; account: string; cause: string }[] | null;
  gains: Record<string, number> | null;
  tiers: Record<string, StoredStanding> | null;
}

/** Gains from votes since $3 that were not taken back; what is paid in loyalty points has no cap of a day. */
const gainsIn = (ledger: LedgerName) => `(select json_object_agg(account_id::text, gained) from (
        select e.account_id, sum(e.amount)::int as gained from points_entry e join points_transaction t on t.id = e.transaction_id
        where e.ledger = '${ledger}' and e.account_id = any($2::bigint[]) and e.at >= $3 and e.amount > 0
          and not exists (select 1 from points_transaction u where u.undoes = t.id) and t.rule in (${votingRules.map((rule) => `'${rule}'`).join(', ')})
        group by e.account_id) g) as gains, null as tiers`;

/** What stands for these causes, and today's gains or what decides about tiers. A second statement, after the locks: a joined one would show what was before the wait. */
const stateOf = (ledger: LedgerName) =>
  prepared<LedgerState>(
    `ledger_state_${ledger}`,
    `select
     (select json_agg(json_build_object('rule', s.rule, 'account', s.account_id::text, 'cause', s.cause_key))
        from points_standing s where s.cause_key = any($1::text[]) and s.ledger = '${ledger}') as standing,
     ${ledger === 'loyalty' ? `null as gains, ${standingsOf('$2::bigint[]', '$3')} as tiers` : gainsIn(ledger)}`,
  );

export const ledgerStates: Readonly<Record<LedgerName, Prepared<LedgerState>>> = {
  reputation: stateOf('reputation'),
  loyalty: stateOf('loyalty'),
  alias: stateOf('alias'),
  debt: stateOf('debt'),
};

/**
 * Transactions, both sides of their entries, the new balances, what stands and what the leaderboards are to follow, in one round trip. Sums to zero by construction.
 * What is undone counts against the day on which it was earned; what somebody brought along or was welcomed with belongs to no day.
 */
export const enter = prepared<never>(
  'ledger_enter',
  `with input as materialized (
     select nextval(pg_get_serial_sequence('points_transaction', 'id')) as id, x.*
     from jsonb_array_elements($1::jsonb) with ordinality as e(value, n),
       jsonb_to_record(e.value) as x(ledger text, rule text, version int, event uuid, cause text, subject bigint, space bigint, asked int, hidden boolean, withheld text,
                                     undoes bigint, account bigint, amount int, sequence int, balance int, vests timestamptz, side text, resolves bigint, passing boolean, campaign bigint)
     order by e.n
   ), transactions as (
     insert into points_transaction (id, ledger, rule, rule_set_version, event_id, cause_key, subject_id, space_id, asked, hidden, withheld_by, undoes, resolves, at)
     overriding system value
     select id, ledger, rule, version, event, cause, subject, space, asked, hidden, withheld, undoes, resolves, $2 from input
   ), entries as (
     insert into points_entry (transaction_id, ledger, account_id, amount, sequence, balance_after, vests_at, side, at)
     select id, ledger, account, amount, sequence, balance, vests, null, $2 from input
     union all
     select id, ledger, null, -amount, null, null, null, side, $2 from input
     order by 1, 5
   ), campaigns as (
     insert into points_campaign_entry (transaction_id, campaign_id) select id, campaign from input where campaign is not null
   ), fallen as (
     delete from points_standing s using input i where s.transaction_id = i.undoes
   ), standing as (
     insert into points_standing (ledger, rule, account_id, cause_key, transaction_id)
     select ledger, rule, account, cause, id from input where undoes is null and passing is not true
   ), followed as (
     insert into leaderboard_change (measure, account_id, space_id, amount, at)
     select 'reputation', i.account, i.space, i.amount, case when i.rule not in ('joined', 'imported') then coalesce(u.at, $2) end
     from input i left join points_transaction u on u.id = i.undoes where i.ledger = 'reputation' and i.amount <> 0 and i.rule <> 'merged'
   )
   update points_account a set balance = last.balance, sequence = last.sequence
   from (select distinct on (ledger, account) ledger, account, balance, sequence from input order by ledger, account, sequence desc) last
   where a.ledger = last.ledger and a.account_id = last.account`,
);

export interface StandingRow {
  ledger: LedgerName;
  transaction_id: string;
  rule: string;
  cause_key: string;
  account_id: string;
  subject_id: string | null;
  space_id: string | null;
  rule_set_version: number;
  amount: number;
  hidden: boolean;
  vests_at: Date | null;
  /** The campaign that added it. */
  campaign_id?: string | null;
}

const credit = `s.ledger, s.transaction_id, s.rule, s.cause_key, s.account_id, t.subject_id, t.space_id, t.rule_set_version, t.hidden, e.amount, e.vests_at,
  (select x.campaign_id from points_campaign_entry x where x.transaction_id = t.id) as campaign_id`;

/** The credits that stand for causes, with what was really entered for each. */
export const standingOf = prepared<StandingRow>(
  'ledger_standing_of',
  `select ${credit}
   from points_standing s join points_transaction t on t.id = s.transaction_id
     join points_entry e on e.transaction_id = t.id and e.account_id is not null
   where s.ledger = any($1::text[]) and s.cause_key = any($2::text[])
   order by s.account_id, s.transaction_id`,
);

/** The credits for causes that were countered last, in whichever ledger, and stand no more, with what the counter-entry took. Index `points_transaction_by_cause`. */
export const counteredOf = prepared<StandingRow>(
  'ledger_countered_of',
  `select distinct on (t.rule, e.account_id, t.cause_key) t.ledger, t.id as transaction_id, t.rule, t.cause_key, e.account_id, t.subject_id, t.space_id,
     t.rule_set_version, t.hidden, -e.amount as amount, e.vests_at
   from points_transaction t join points_entry e on e.transaction_id = t.id and e.account_id is not null
   where t.ledger in ('reputation', 'alias') and t.cause_key = any($1::text[]) and t.undoes is not null
     and not exists (select from points_standing s where s.cause_key = t.cause_key and s.rule = t.rule and s.account_id = e.account_id)
   order by t.rule, e.account_id, t.cause_key, t.id desc`,
);

/** What somebody's texts earned under an alias and still stands. Index `points_standing_by_account`. */
export const standingUnderAlias = prepared<StandingRow>(
  'ledger_standing_under_alias',
  `select ${credit}
   from points_standing s join points_transaction t on t.id = s.transaction_id
     join points_entry e on e.transaction_id = t.id and e.account_id is not null
   where s.ledger = 'alias' and s.account_id = $1 and t.subject_id = any($2::bigint[])
   order by s.transaction_id`,
);

/** What somebody has, by when it may be spent; null: at once. Sums to the balance. */
export const holdings = prepared<{ vests_at: Date | null; amount: number }>(
  'ledger_holdings',
  `select case when vests_at > $3 then vests_at end as vests_at, sum(amount)::int as amount from points_entry
   where ledger = $1 and account_id = $2 group by 1 having sum(amount) <> 0 order by sum(amount) > 0, 1`,
);
