import { DomainEvent, type Fields } from '@kehila/platform';

abstract class SegmentEvent extends DomainEvent {
  readonly segmentId: string;

  override get aggregate(): string {
    return `segment:${this.segmentId}`;
  }
}

/** A segment was made, or is called otherwise. */
export class SegmentSaved extends SegmentEvent {
  constructor(fields: Fields<SegmentSaved>) {
    super(fields);
  }
}

export class SegmentRemoved extends SegmentEvent {
  constructor(fields: Fields<SegmentRemoved>) {
    super(fields);
  }
}

/** A list of people was taken into a segment, or out of it. */
export class SegmentMembersChanged extends SegmentEvent {
  readonly change: MemberChange;
  readonly changed: number;
  /** They were in it, or out of it, before. */
  readonly unchanged: number;
  /** Numbers of lines that mean nobody here, counted from 1. */
  readonly unknown: readonly number[];
  /** Numbers of lines that mean more than one. */
  readonly ambiguous: readonly number[];

  constructor(fields: Fields<SegmentMembersChanged>) {
    super(fields);
  }
}

/** Somebody belongs to a segment, or no more, because their provider said so when they signed in. */
export class SegmentFollowedProvider extends SegmentEvent {
  readonly accountId: string;
  readonly change: MemberChange;

  constructor(fields: Fields<SegmentFollowedProvider>) {
    super(fields);
  }
}

export type MemberChange = 'add' | 'remove';

/** To which segments somebody belongs from now on. */
export class SegmentsOfAccountSet extends DomainEvent {
  readonly accountId: string;
  readonly segmentIds: readonly string[];

  constructor(fields: Fields<SegmentsOfAccountSet>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}
