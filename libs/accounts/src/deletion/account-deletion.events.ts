import { DomainEvent, type Fields } from '@kehila/platform';

abstract class DeletionEvent extends DomainEvent {
  readonly accountId: string;

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** Somebody wants to go. Until `dueAt` they may come back by signing in. */
export class AccountDeletionRequested extends DeletionEvent {
  readonly dueAt: Date;

  constructor(fields: Fields<AccountDeletionRequested>) {
    super(fields);
  }
}

export class AccountDeletionTakenBack extends DeletionEvent {
  constructor(fields: Fields<AccountDeletionTakenBack>) {
    super(fields);
  }
}

/** Nothing is left that says who it was. */
export class AccountErased extends DeletionEvent {
  constructor(fields: Fields<AccountErased>) {
    super(fields);
  }
}
