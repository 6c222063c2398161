import { DomainEvent, type Fields } from '@kehila/platform';
import type { RedemptionStateName } from './redemption.states';

/** A reward is there, or is another one than before. */
export class RewardSaved extends DomainEvent {
  readonly rewardId: string;
  readonly version: number;

  constructor(fields: Fields<RewardSaved>) {
    super(fields);
  }

  override get aggregate(): string {
    return `reward:${this.rewardId}`;
  }
}

/** Something about a purchase. */
export abstract class RedemptionEvent extends DomainEvent {
  readonly redemptionId: string;

  override get aggregate(): string {
    return `redemption:${this.redemptionId}`;
  }
}

/** A purchase came to another state; `held` is its first. */
export class RedemptionMoved extends RedemptionEvent {
  readonly rewardId: string;
  readonly accountId: string;
  readonly state: RedemptionStateName;

  constructor(fields: Fields<RedemptionMoved>) {
    super(fields);
  }
}
