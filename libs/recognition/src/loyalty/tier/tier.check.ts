import { Injectable } from '@nestjs/common';
import { type ConsistencyCheck, Database, Verified } from '@kehila/platform';
import { earnedAstray } from './tier.sql';

/** What counts for a tier is what was entered and not taken back. */
@Injectable()
@Verified()
export class TierCheck implements ConsistencyCheck {
  readonly subject = 'loyalty tiers';

  constructor(private readonly database: Database) {}

  async differences(): Promise<string[]> {
    const rows = await this.database.rows(earnedAstray, []);
    return rows.map((row) => `account ${row.account_id} earned ${row.points} in ${row.month}, its entries say ${row.entered}`);
  }
}
