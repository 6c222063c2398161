import { DomainEvent, type Fields } from '@kehila/platform';

abstract class VoteRingEvent extends DomainEvent {
  readonly ringId: string;

  override get aggregate(): string {
    return `voteRing:${this.ringId}`;
  }
}

/** Nothing is wrong with how these people vote. */
export class VoteRingCleared extends VoteRingEvent {
  constructor(fields: Fields<VoteRingCleared>) {
    super(fields);
  }
}

/** What they gave each other counts no more. */
export class VoteRingTakenBack extends VoteRingEvent {
  constructor(fields: Fields<VoteRingTakenBack>) {
    super(fields);
  }
}
