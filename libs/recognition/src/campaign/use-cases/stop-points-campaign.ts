import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, LiveStamps, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { isPast, stateOf } from '../campaign';
import { PointsCampaignStopped } from '../campaign.events';
import { campaignFrom, lockCampaign, stopCampaign } from '../campaign.sql';

/** From now on it adds nothing; what it added stays. An act that waits for the lock of the row is paid no more. */
@Injectable()
export class StopPointsCampaign {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
    private readonly spaces: Spaces,
  ) {}

  async execute(actor: Actor, campaignId: string): Promise<PointsCampaignStopped | Failure> {
    const outcome = await this.work.run<PointsCampaignStopped>({ act: 'stopPointsCampaign', actor }, async (tx) => {
      await this.stamps.change(tx, 'points_campaigns');
      const row = await tx.row(lockCampaign, [campaignId]);
      if (!row || (row.space_id !== null && !(await this.spaces.readableBy(actor, tx)).includes(row.space_id))) {
        return new NotFound(campaignId, ['input', 'campaignId']);
      }
      const state = stateOf(campaignFrom(row), tx.now);
      if (isPast(state)) return new StateRefused(state);
      await tx.rows(stopCampaign, [campaignId, tx.now]);
      return tx.record(new PointsCampaignStopped({ campaignId, at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }
}
