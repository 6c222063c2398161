import { DomainEvent, type Fields } from '@kehila/platform';

/** A badge is there, or has another rule or other words than before. */
export class BadgeSaved extends DomainEvent {
  readonly badgeId: string;
  readonly version: number;

  constructor(fields: Fields<BadgeSaved>) {
    super(fields);
  }

  override get aggregate(): string {
    return `badge:${this.badgeId}`;
  }
}

/** Somebody has a badge, or a higher tier of it. */
export class BadgeGiven extends DomainEvent {
  readonly badgeId: string;
  readonly accountId: string;
  readonly awardId: string;
  /** Null: by the rule. */
  readonly givenBy: string | null;

  constructor(fields: Fields<BadgeGiven>) {
    super(fields);
  }

  override get aggregate(): string {
    return `badge:${this.badgeId}`;
  }
}

/** What was given by hand was taken back by hand. */
export class BadgeTaken extends DomainEvent {
  readonly badgeId: string;
  readonly accountId: string;
  readonly awardId: string;
  readonly takenBy: string;

  constructor(fields: Fields<BadgeTaken>) {
    super(fields);
  }

  override get aggregate(): string {
    return `badge:${this.badgeId}`;
  }
}
