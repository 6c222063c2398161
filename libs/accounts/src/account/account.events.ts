import { DomainEvent, type Fields } from '@kehila/platform';

/** Somebody proved that an e-mail address is theirs; from here on the account may act. */
export class AccountVerified extends DomainEvent {
  readonly accountId: string;

  constructor(fields: Fields<AccountVerified>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** An account was given a role in one space, or in all when `spaceId` is null. */
export class RoleGranted extends DomainEvent {
  readonly accountId: string;
  readonly role: string;
  readonly spaceId: string | null;

  constructor(fields: Fields<RoleGranted>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** A role was taken back, in one space or, when `spaceId` is null, the one held in all. */
export class RoleRevoked extends DomainEvent {
  readonly accountId: string;
  readonly role: string;
  readonly spaceId: string | null;

  constructor(fields: Fields<RoleRevoked>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** An administrator looked at an address that only its owner sees otherwise. */
export class EmailLookedAt extends DomainEvent {
  readonly accountId: string;

  constructor(fields: Fields<EmailLookedAt>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** Somebody ended all sessions of an account. */
export class SessionsEnded extends DomainEvent {
  readonly accountId: string;

  constructor(fields: Fields<SessionsEnded>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** A role that an account held by its provider has ended, in one space or in all when `spaceId` is null. */
export class RoleTakenBack extends DomainEvent {
  readonly accountId: string;
  readonly role: string;
  readonly spaceId: string | null;

  constructor(fields: Fields<RoleTakenBack>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** Somebody can sign in to an account by a provider from here on. */
export class LoginLinked extends DomainEvent {
  readonly accountId: string;
  readonly loginId: string;

  constructor(fields: Fields<LoginLinked>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** Nobody can sign in to the account by that provider any more. */
export class LoginUnlinked extends DomainEvent {
  readonly accountId: string;
  readonly loginId: string;

  constructor(fields: Fields<LoginUnlinked>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

/** An administrator changed by which provider people sign in, or how. */
export class IdentityProviderChanged extends DomainEvent {
  readonly providerKey: string;

  constructor(fields: Fields<IdentityProviderChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `identityProvider:${this.providerKey}`;
  }
}
