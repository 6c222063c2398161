import { Injectable } from '@nestjs/common';
import { Standing } from '@kehila/accounts';
import { Database, prepared, type Transaction } from '@kehila/platform';

/** SQL: what was earned under an alias gives abilities as well; only the public figure leaves it out. */
const pointsOf = (account: string) =>
  `(select coalesce(sum(p.balance), 0)::int from points_account p where p.ledger in ('reputation', 'alias') and p.account_id = ${account})`;

const reputationOf = prepared<{ balance: number }>('recognition_reputation_of', `select ${pointsOf('$1')} as balance`);

const reputationsOf = prepared<{ account_id: string; balance: number }>(
  'recognition_reputations_of',
  `select account_id, balance from points_account where ledger = 'reputation' and account_id = any($1::bigint[])`,
);

/** Index `points_account_by_balance`. */
const between = prepared<{ account_id: string }>(
  'recognition_reputation_between',
  `select account_id from points_account where ledger = 'reputation' and balance >= $1 and balance < coalesce($2, 2147483647)
   order by balance desc, account_id limit $3`,
);

/** Answers the accounts lib's question: how much reputation does this person have? */
@Injectable()
export class StandingByLedger extends Standing {
  override readonly sql = pointsOf('a.id');

  constructor(private readonly database: Database) {
    super();
  }

  override async of(accountId: string): Promise<number> {
    return (await this.database.row(reputationOf, [accountId]))?.balance ?? 0;
  }

  override async within(tx: Transaction, accountId: string): Promise<number> {
    return (await tx.row(reputationOf, [accountId]))?.balance ?? 0;
  }

  override async ofMany(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows(reputationsOf, [accountIds]);
    return new Map(rows.map((row) => [row.account_id, row.balance]));
  }

  override async between(from: number, below: number | null, limit: number): Promise<string[]> {
    return (await this.database.rows(between, [from, below, limit])).map((row) => row.account_id);
  }
}
