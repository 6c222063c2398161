import { Injectable } from '@nestjs/common';
import { SameHand } from '@kehila/accounts';
import type { Transaction } from '@kehila/platform';
import { Ledger } from '../ledger/ledger';
import type { Occasion } from '../ledger/posting';
import { ofCampaign } from '../rules/rule-set';
import type { CampaignAct } from './campaign';
import { lockBonusDue, spendOfBudget } from './campaign.sql';
import { Campaigns } from './campaigns';

/** An act that a rule has just paid for. */
export interface PaidAct {
  readonly act: CampaignAct;
  /** What the rule paid for: what takes that back takes back what was added. */
  readonly cause: string;
  readonly answerId: string;
  readonly spaceId: string;
  /** Who said so, and is not of the staff; null: staff. */
  readonly by: string | null;
}

/** Adds the points of a campaign to what a rule has just paid: of one campaign an act, the one that adds most. */
@Injectable()
export class CampaignBonus {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly ledger: Ledger,
    private readonly hand: SameHand,
  ) {}

  /** Where no campaign runs, nothing is asked of the database; else one statement, and more only when there is something to add. */
  async add(tx: Transaction, occasion: Occasion, { act, cause, answerId, spaceId, by }: PaidAct): Promise<void> {
    const running = this.campaigns.payingFor(act, spaceId, occasion.at);
    if (running.length === 0) return;
    const due = await tx.row(lockBonusDue, [running, act, cause, answerId, occasion.at]);
    if (!due || (by !== null && (await this.hand.shareNetwork(tx, due.account_id, [by])))) return;

    const { campaign_id: campaign, extra: amount, account_id: to, hidden } = due;
    await tx.rows(spendOfBudget, [campaign, amount]);
    await this.ledger.post(tx, 'loyalty', occasion, [{ rule: ofCampaign, to, cause, subject: answerId, space: spaceId, amount, hidden, campaign }]);
  }
}
