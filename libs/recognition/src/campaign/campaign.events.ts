import { DomainEvent, type Fields } from '@kehila/platform';

abstract class CampaignEvent extends DomainEvent {
  readonly campaignId: string;

  override get aggregate(): string {
    return `pointsCampaign:${this.campaignId}`;
  }
}

/** A manager has points added to what the rules pay, for a while and out of a budget. */
export class PointsCampaignCreated extends CampaignEvent {
  constructor(fields: Fields<PointsCampaignCreated>) {
    super(fields);
  }
}

/** It adds nothing any more, before its time. What it added stays. */
export class PointsCampaignStopped extends CampaignEvent {
  constructor(fields: Fields<PointsCampaignStopped>) {
    super(fields);
  }
}
