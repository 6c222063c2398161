import { prepared } from '@kehila/platform';

/** Opens a lot for each credit that was just entered, and says who of them owes points. */
export const openLots = prepared<{ account_id: string }>(
  'loyalty_open_lots',
  `with opened as (
     insert into points_lot (account_id, transaction_id, amount, remaining, vests_at, expires_at)
     select e.account_id, e.transaction_id, e.amount, e.amount, e.vests_at, e.at + make_interval(months => $3::int)
     from unnest($1::bigint[], $2::int[]) as c(account, sequence)
       join points_entry e on e.ledger = 'loyalty' and e.account_id = c.account and e.sequence = c.sequence
     where e.amount > 0
   )
   select account_id from points_account where ledger = 'debt' and account_id = any($1::bigint[]) and balance > 0`,
);

/** Takes points out of lots for the entry that has the number $3: $4's own lot first, then what may be spent before what may not, the oldest first. */
const takeFrom = (name: string, which: string) =>
  prepared<{ amount: number }>(
    `loyalty_take_${name}`,
    `with ordered as (
       select id, remaining, sum(remaining) over (
         order by transaction_id is distinct from $4::bigint, coalesce(vests_at, '-infinity') > $5::timestamptz, expires_at, id rows unbounded preceding) - remaining as before
       from points_lot where account_id = $1 and remaining > 0 and ${which}
     ), taken as (
       select id, least(remaining, $2::int - before)::int as amount from ordered where before < $2::int
     ), less as (
       update points_lot l set remaining = l.remaining - t.amount from taken t where l.id = t.id
     )
     insert into points_lot_use (transaction_id, lot_id, amount)
     select e.transaction_id, t.id, t.amount from taken t, points_entry e where e.ledger = 'loyalty' and e.account_id = $1 and e.sequence = $3
     returning amount`,
  );

const spendable = (now: string) => `(vests_at is null or vests_at <= ${now}) and expires_at > ${now}`;

/** Which lots points are taken from. Index `points_lot_open`. */
export const take = {
  any: takeFrom('any', 'true'),
  spendable: takeFrom('spendable', spendable('$5')),
  expired: takeFrom('expired', 'expires_at <= $5'),
} as const;

/** What was taken for a hold goes back into its lots. One whose time is over meanwhile may be spent for another while. */
export const giveBack = prepared<{ amount: number }>(
  'loyalty_give_back',
  `update points_lot l set remaining = l.remaining + u.amount,
     expires_at = greatest(l.expires_at, $2::timestamptz + interval '30 days'),
     warned_at = case when l.expires_at >= $2::timestamptz + interval '30 days' then l.warned_at end
   from points_lot_use u where u.transaction_id = $1 and u.lot_id = l.id returning u.amount`,
);

/** Two accounts become one. */
export const moveLots = prepared<never>('loyalty_move_lots', `update points_lot set account_id = $2 where account_id = $1`);

export const spendableOf = prepared<{ amount: number }>(
  'loyalty_spendable_of',
  `select coalesce(sum(remaining), 0)::int as amount from points_lot where account_id = $1 and remaining > 0 and ${spendable('$2')}`,
);

export const expiredOf = prepared<{ amount: number }>(
  'loyalty_expired_of',
  `select coalesce(sum(remaining), 0)::int as amount from points_lot where account_id = $1 and remaining > 0 and expires_at <= $2`,
);

/** Whose points are over. Index `points_lot_expiring`. */
export const accountsWithExpired = prepared<{ account_id: string }>(
  'loyalty_accounts_with_expired',
  `select distinct account_id from (select account_id from points_lot where remaining > 0 and expires_at <= $1 order by expires_at limit $2) due`,
);

/** Whose points are over soon and who was not told. Index `points_lot_unwarned`. */
export const accountsToWarn = prepared<{ account_id: string }>(
  'loyalty_accounts_to_warn',
  `select distinct account_id from (
     select account_id from points_lot where remaining > 0 and warned_at is null and expires_at > $1 and expires_at <= $2 order by expires_at limit $3) due`,
);

/** Notes that somebody is told, and says of what; nothing when somebody else was quicker. */
export const warn = prepared<{ amount: number; first: Date }>(
  'loyalty_warn',
  `with told as (
     update points_lot set warned_at = $2 where account_id = $1 and remaining > 0 and warned_at is null and expires_at > $2 and expires_at <= $3 returning remaining, expires_at
   ) select sum(remaining)::int as amount, min(expires_at) as first from told having count(*) > 0`,
);

/** The transaction of an entry. */
export const transactionOf = prepared<{ transaction_id: string }>(
  'loyalty_transaction_of',
  `select transaction_id from points_entry where ledger = 'loyalty' and account_id = $1 and sequence = $2`,
);

/** What was held is spent: it goes from one of the organisation's sides to another, and the person's balance stays. */
export const spendHeld = prepared<{ transaction_id: string }>(
  'loyalty_spend_held',
  `with spent as (
     insert into points_transaction (ledger, rule, rule_set_version, event_id, cause_key, asked, hidden, resolves, at)
     values ('loyalty', 'redemptionSpent', $1, $2, $3, $4, true, $5, $6) returning id
   )
   insert into points_entry (transaction_id, ledger, amount, side, at)
   select spent.id, 'loyalty', s.amount, s.side, $6 from spent, (values (-$4::int, 'held'), ($4::int, 'spent')) as s(amount, side)
   returning transaction_id`,
);
