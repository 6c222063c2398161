import { Injectable } from '@nestjs/common';
import { type ConsistencyCheck, Database, prepared, type Statements, Verified } from '@kehila/platform';
import { takeTime } from './take-time.sql';

const unbalanced = prepared<{ id: string; sum: number }>(
  'ledger_check_unbalanced',
  `select transaction_id as id, sum(amount)::int as sum from points_entry group by transaction_id having sum(amount) <> 0 limit 100`,
);

const drifted = prepared<{ ledger: string; account_id: string; balance: number; sum: number }>(
  'ledger_check_drifted',
  `select a.ledger, a.account_id, a.balance, coalesce(e.sum, 0)::int as sum
   from points_account a
   left join (select ledger, account_id, sum(amount) as sum, max(sequence) as sequence from points_entry where account_id is not null group by ledger, account_id) e
     on e.ledger = a.ledger and e.account_id = a.account_id
   where a.balance <> coalesce(e.sum, 0) or a.sequence <> coalesce(e.sequence, 0) limit 100`,
);

const broken = prepared<{ ledger: string; account_id: string; sequence: number }>(
  'ledger_check_broken',
  `select ledger, account_id, sequence
   from (select ledger, account_id, amount, sequence, balance_after, lag(sequence, 1, 0) over following as previous, lag(balance_after, 1, 0) over following as before
         from points_entry where account_id is not null window following as (partition by ledger, account_id order by sequence)) e
   where sequence <> previous + 1 or balance_after <> before + amount limit 100`,
);

const lost = prepared<{ account_id: string; balance: number; remaining: number }>(
  'ledger_check_lots',
  `select a.account_id, a.balance, coalesce(l.remaining, 0)::int as remaining from points_account a
   left join (select account_id, sum(remaining) as remaining from points_lot where remaining > 0 group by account_id) l on l.account_id = a.account_id
   where a.ledger = 'loyalty' and a.balance <> coalesce(l.remaining, 0) limit 100`,
);

/** A spending or a giving back that is not of the same sum as what was held, or spent. */
const misresolved = prepared<{ id: string }>(
  'ledger_check_resolved',
  `select t.id from points_transaction t where t.resolves is not null
     and not exists (select from points_entry o join points_entry i on i.transaction_id = t.id
       where o.transaction_id = t.resolves and o.account_id is null and i.account_id is null and o.side = i.side and o.amount = -i.amount) limit 100`,
);

/** What something was held for, and credited for as well. Index `points_transaction_by_cause`. */
const doubled = prepared<{ cause_key: string }>(
  'ledger_check_doubled',
  `select h.cause_key from points_transaction h where h.rule = 'redemptionHeld'
     and exists (select from points_transaction o where o.cause_key = h.cause_key and o.rule not like 'redemption%') limit 100`,
);

/** A purchase whose hold, or spending, is not as its state says. */
const redemptionsAstray = prepared<{ id: string; state: string }>(
  'ledger_check_redemptions',
  `select d.id, d.state from redemption d
     left join points_transaction h on h.resolves = d.hold_id
     left join points_transaction s on s.resolves = d.spent_id
   where d.spent_id is distinct from (case when h.rule = 'redemptionSpent' then h.id end)
     or (d.state = 'held') <> (h.id is null)
     or (d.state in ('approved', 'fulfilled')) <> (d.spent_id is not null and s.id is null) limit 100`,
);

/** Every transaction sums to zero, every balance is the sum of its entries, each entry follows the one before it, the lots add up to the balance, and what was held is resolved whole. */
@Injectable()
@Verified()
export class LedgerCheck implements ConsistencyCheck {
  readonly subject = 'points';

  constructor(private readonly database: Database) {}

  differences(): Promise<string[]> {
    return this.database.together(async (statements) => {
      await statements.rows(takeTime, []);
      return this.found(statements);
    });
  }

  private async found({ rows }: Statements): Promise<string[]> {
    const transactions = await rows(unbalanced, []);
    const balances = await rows(drifted, []);
    const entries = await rows(broken, []);
    const lots = await rows(lost, []);
    const resolved = await rows(misresolved, []);
    const causes = await rows(doubled, []);
    const purchases = await rows(redemptionsAstray, []);
    return [
      ...transactions.map((row) => `transaction ${row.id} sums to ${row.sum}, not to 0`),
      ...balances.map((row) => `${row.ledger} of account ${row.account_id} is ${row.balance}, its entries say ${row.sum}`),
      ...entries.map((row) => `entry ${row.sequence} in ${row.ledger} of account ${row.account_id} does not follow the one before it`),
      ...lots.map((row) => `loyalty of account ${row.account_id} is ${row.balance}, its lots say ${row.remaining}`),
      ...resolved.map((row) => `transaction ${row.id} does not resolve the sum that was held`),
      ...causes.map((row) => `points were held and credited for ${row.cause_key}`),
      ...purchases.map((row) => `purchase ${row.id} is ${row.state}, its points say otherwise`),
    ];
  }
}
