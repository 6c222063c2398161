import { DomainEvent, type Fields } from '@kehila/platform';

abstract class LoyaltyTermsEvent extends DomainEvent {
  readonly version: number;

  override get aggregate(): string {
    return `loyaltyTerms:${this.version}`;
  }
}

/** Other tiers count from a day on, and everybody reads them until then. */
export class LoyaltyTermsAnnounced extends LoyaltyTermsEvent {
  readonly validFrom: string;

  constructor(fields: Fields<LoyaltyTermsAnnounced>) {
    super(fields);
  }
}

/** They will not count. */
export class LoyaltyTermsCancelled extends LoyaltyTermsEvent {
  constructor(fields: Fields<LoyaltyTermsCancelled>) {
    super(fields);
  }
}
