import { Injectable } from '@nestjs/common';
import { Standing } from '@kehila/accounts';
import { Database, prepared, type Transaction } from '@kehila/platform';

/** What was earned under an alias gives abilities as well; only the public figure leaves it out. */
const reputationOf = prepared<{ balance: number }>(
  'recognition_reputation_of',
  `select coalesce(sum(balance), 0)::int as balance from points_account where ledger in ('reputation', 'alias') and account_id = $1`,
);

/** Answers the accounts lib's question: how much reputation does this person have? */
@Injectable()
export class StandingByLedger extends Standing {
  constructor(private readonly database: Database) {
    super();
  }

  override async of(accountId: string): Promise<number> {
    return (await this.database.row(reputationOf, [accountId]))?.balance ?? 0;
  }

  override async within(tx: Transaction, accountId: string): Promise<number> {
    return (await tx.row(reputationOf, [accountId]))?.balance ?? 0;
  }
}
