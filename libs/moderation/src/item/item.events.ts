import { DomainEvent, type Fields } from '@kehila/platform';
import type { FlagReasonName } from '../flag/flag-reasons';
import type { SubjectKindName } from '../subject/subject-kinds';
import type { DecisionName } from './decisions';

/** Somebody looks at what waits, or does so no longer. */
export class ModerationItemClaimed extends DomainEvent {
  readonly itemId: string;
  readonly claimed: boolean;

  constructor(fields: Fields<ModerationItemClaimed>) {
    super(fields);
  }

  override get aggregate(): string {
    return `moderationItem:${this.itemId}`;
  }
}

/** What waited was decided, or a decision was taken back. */
export class ModerationItemDecided extends DomainEvent {
  readonly itemId: string;
  readonly subjectKind: SubjectKindName;
  readonly subjectId: string;
  readonly decision: DecisionName;
  readonly reason: FlagReasonName | null;
  readonly decidedBy: string;

  constructor(fields: Fields<ModerationItemDecided>) {
    super(fields);
  }

  override get aggregate(): string {
    return `moderationItem:${this.itemId}`;
  }
}
