import { DomainEvent, type Fields } from '@kehila/platform';

/** An administrator published a new version of rules, terms or the like. */
export class SitePageChanged extends DomainEvent {
  readonly slug: string;
  readonly number: number;

  constructor(fields: Fields<SitePageChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `page:${this.slug}`;
  }
}

/** Somebody accepted the terms and the privacy page as they stand. */
export class TermsAccepted extends DomainEvent {
  readonly accountId: string;

  constructor(fields: Fields<TermsAccepted>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}
