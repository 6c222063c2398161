import { DomainEvent, type Fields } from '@kehila/platform';

/** Somebody wants, or does not want, to be shown on leaderboards. */
export class LeaderboardShown extends DomainEvent {
  readonly accountId: string;
  readonly shown: boolean;

  constructor(fields: Fields<LeaderboardShown>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}
