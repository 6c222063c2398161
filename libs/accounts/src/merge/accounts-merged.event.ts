import { DomainEvent, type Fields } from '@kehila/platform';

/** Two accounts were one person's: what was `accountId`'s is `intoId`'s. */
export class AccountsMerged extends DomainEvent {
  readonly accountId: string;
  readonly intoId: string;

  constructor(fields: Fields<AccountsMerged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}
