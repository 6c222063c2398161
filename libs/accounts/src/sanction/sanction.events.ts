import { DomainEvent, type Fields } from '@kehila/platform';
import type { SanctionKindName } from './sanction.sql';

/** A measure was taken against an account. */
export class AccountSanctioned extends DomainEvent {
  readonly sanctionId: string;
  readonly accountId: string;
  readonly kind: SanctionKindName;

  constructor(fields: Fields<AccountSanctioned>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** A measure was ended before its time. */
export class SanctionLifted extends DomainEvent {
  readonly sanctionId: string;
  readonly accountId: string;

  constructor(fields: Fields<SanctionLifted>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}
