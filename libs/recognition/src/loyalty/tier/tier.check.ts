import { Injectable } from '@nestjs/common';
import { type ConsistencyCheck, Database, Verified } from '@kehila/platform';
import { takeTime } from '../../verification/take-time.sql';
import { earnedAstray } from './tier.sql';

/** What counts for a tier is what was entered and not taken back. */
@Injectable()
@Verified()
export class TierCheck implements ConsistencyCheck {
  readonly subject = 'loyalty tiers';

  constructor(private readonly database: Database) {}

  async differences(): Promise<string[]> {
    const found = await this.database.together(async ({ rows }) => {
      await rows(takeTime, []);
      return rows(earnedAstray, []);
    });
    return found.map((row) => `account ${row.account_id} earned ${row.points} in ${row.month}, its entries say ${row.entered}`);
  }
}
