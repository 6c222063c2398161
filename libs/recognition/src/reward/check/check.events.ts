import { DomainEvent, type Fields } from '@kehila/platform';

/** Something was found that speaks against a purchase: somebody has to look at it. */
export class RedemptionDoubted extends DomainEvent {
  readonly redemptionId: string;

  constructor(fields: Fields<RedemptionDoubted>) {
    super(fields);
  }

  override get aggregate(): string {
    return `redemption:${this.redemptionId}`;
  }
}

/** Staff said that what was found means nothing. */
export class RedemptionCleared extends DomainEvent {
  readonly redemptionId: string;

  constructor(fields: Fields<RedemptionCleared>) {
    super(fields);
  }

  override get aggregate(): string {
    return `redemption:${this.redemptionId}`;
  }
}
