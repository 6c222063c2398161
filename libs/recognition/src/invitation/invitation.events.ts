import { DomainEvent, type Fields } from '@kehila/platform';

/** Somebody asked for their link, or had it mailed to an address, which is not told. */
export class FriendInvited extends DomainEvent {
  readonly accountId: string;

  constructor(fields: Fields<FriendInvited>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** Staff looked at the signs of an invitation and say that they mean nothing: it counts from now on. */
export class InvitationCleared extends DomainEvent {
  /** The friend. */
  readonly accountId: string;
  readonly clearedBy: string;

  constructor(fields: Fields<InvitationCleared>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}
