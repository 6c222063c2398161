import { DomainEvent, type Fields } from '@kehila/platform';
import type { FlagReasonName } from '../flag/flag-reasons';
import type { SubjectKindName } from '../subject/subject-kinds';
import type { VerdictName } from './decisions';

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
  readonly decisionId: string;
  readonly subjectKind: SubjectKindName;
  readonly subjectId: string;
  readonly decision: VerdictName;
  readonly reason: FlagReasonName | null;
  /** Whose text others see differently since; null: nobody's. */
  readonly concernsId: string | null;
  readonly decidedBy: string;

  constructor(fields: Fields<ModerationItemDecided>) {
    super(fields);
  }

  override get aggregate(): string {
    return `moderationItem:${this.itemId}`;
  }
}
