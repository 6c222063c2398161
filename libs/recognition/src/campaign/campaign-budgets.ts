import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import type { PreparedEntry } from '../ledger/posting';
import { spendOfBudget } from './campaign.sql';

/** What campaigns may still add. What is taken back may be given to somebody else. */
@Injectable()
export class CampaignBudgets {
  /** Points that were asked back, also where they had been spent and are owed now. */
  async giveBack(tx: Transaction, counters: readonly PreparedEntry[]): Promise<void> {
    for (const { campaign, asked } of counters) if (campaign) await tx.rows(spendOfBudget, [campaign, asked]);
  }
}
