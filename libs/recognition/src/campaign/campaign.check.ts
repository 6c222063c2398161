import { Injectable } from '@nestjs/common';
import { type ConsistencyCheck, Database, Verified } from '@kehila/platform';
import { budgetsAstray } from './campaign.sql';

/** What campaigns have spent is the sum of what they added and of what was taken back. */
@Injectable()
@Verified()
export class CampaignCheck implements ConsistencyCheck {
  readonly subject = 'points campaigns';

  constructor(private readonly database: Database) {}

  async differences(): Promise<string[]> {
    const rows = await this.database.rows(budgetsAstray, []);
    return rows.map((row) => `campaign ${row.id} has spent ${row.spent}, its entries say ${row.entered}`);
  }
}
