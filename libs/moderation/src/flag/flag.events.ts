import { DomainEvent, type Fields } from '@kehila/platform';
import type { SubjectKindName } from '../subject/subject-kinds';
import type { FlagOutcomeName, FlagReasonName } from './flag-reasons';

/** Somebody reported something to the staff. */
export class ContentFlagged extends DomainEvent {
  readonly itemId: string;
  readonly subjectKind: SubjectKindName;
  readonly subjectId: string;
  readonly reason: FlagReasonName;

  constructor(fields: Fields<ContentFlagged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `moderationItem:${this.itemId}`;
  }
}

/** What became of one report. */
export class FlagSettled extends DomainEvent {
  readonly flagId: string;
  readonly itemId: string;
  readonly flaggerId: string;
  readonly flaggerIsStaff: boolean;
  /** The flagger hides the name in the thread. */
  readonly flaggerHidden: boolean;
  readonly outcome: FlagOutcomeName;
  readonly decidedBy: string;

  constructor(fields: Fields<FlagSettled>) {
    super(fields);
  }

  override get aggregate(): string {
    return `moderationItem:${this.itemId}`;
  }
}
