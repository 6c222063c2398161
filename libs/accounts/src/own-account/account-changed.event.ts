import { DomainEvent, type Fields } from '@kehila/platform';

/** Somebody changed what others see of them, or how they are reached. */
export class AccountChanged extends DomainEvent {
  readonly accountId: string;
  readonly what: 'profile' | 'handle' | 'picture' | 'contact' | 'preferences' | 'notifications';

  constructor(fields: Fields<AccountChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}
