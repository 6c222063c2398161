import { Injectable } from '@nestjs/common';
import { type Told, WebhookMessages } from '@kehila/notifications';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { BadgeGiven, RedemptionMoved } from '@kehila/recognition';

/** Other systems hear of badges and rewards: the two features do not know each other. Whose they are is asked for, as somebody who may see it. */
@Injectable()
@AfterCommit(BadgeGiven, RedemptionMoved)
export class TellWebhooksOfRecognition implements CommitListener<BadgeGiven | RedemptionMoved> {
  constructor(private readonly webhooks: WebhookMessages) {}

  async handle(event: BadgeGiven | RedemptionMoved): Promise<void> {
    const told = event instanceof BadgeGiven ? ofBadge(event) : ofRedemption(event);
    if (told) await this.webhooks.tell(event, told);
  }
}

function ofBadge({ badgeId, awardId }: BadgeGiven): Told {
  return { type: 'badge.awarded', data: { badgeId, awardId }, path: `/badges/${badgeId}` };
}

function ofRedemption({ redemptionId, rewardId, state }: RedemptionMoved): Told | undefined {
  if (state !== 'approved' && state !== 'fulfilled') return undefined;
  return { type: `redemption.${state}`, data: { redemptionId, rewardId }, path: '/desk/rewards' };
}
