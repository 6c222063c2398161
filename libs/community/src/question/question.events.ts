import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';
import type { CloseReasonName } from '../thread/terms';

export class QuestionAsked extends ThreadEvent {
  readonly questionId: string;
  readonly askerId: string;

  constructor(fields: Fields<QuestionAsked>) {
    super(fields);
  }
}

/** Title, text or tags were changed. */
export class QuestionEdited extends ThreadEvent {
  readonly questionId: string;
  readonly editorId: string;

  constructor(fields: Fields<QuestionEdited>) {
    super(fields);
  }
}

export class QuestionClosed extends ThreadEvent {
  readonly questionId: string;
  readonly reason: CloseReasonName;
  readonly closedBy: string;

  constructor(fields: Fields<QuestionClosed>) {
    super(fields);
  }
}

export class QuestionReopened extends ThreadEvent {
  readonly questionId: string;
  readonly reopenedBy: string;

  constructor(fields: Fields<QuestionReopened>) {
    super(fields);
  }
}

/** The staff locked the thread, or let it go on. */
export class QuestionLockChanged extends ThreadEvent {
  readonly questionId: string;
  readonly askerId: string | null;
  /** Why it is locked, in words; null: it is not any more. */
  readonly reason: string | null;
  readonly changedBy: string;

  constructor(fields: Fields<QuestionLockChanged>) {
    super(fields);
  }
}

/** Comes with QuestionClosed. */
export class DuplicateMarked extends ThreadEvent {
  readonly questionId: string;
  readonly duplicateOf: string;
  readonly markedBy: string;

  constructor(fields: Fields<DuplicateMarked>) {
    super(fields);
  }
}

/** The staff asked for more information, or no longer need it. */
export class InfoAskedFor extends ThreadEvent {
  readonly questionId: string;
  readonly needed: boolean;
  readonly askedBy: string;

  constructor(fields: Fields<InfoAskedFor>) {
    super(fields);
  }
}

/** The asker says that it cannot wait. */
export class UrgencyAsked extends ThreadEvent {
  readonly questionId: string;

  constructor(fields: Fields<UrgencyAsked>) {
    super(fields);
  }
}

/** Raised before the staff: its audience grows. */
export class QuestionRaised extends ThreadEvent {
  readonly questionId: string;
  readonly reason: 'views' | 'affected';

  constructor(fields: Fields<QuestionRaised>) {
    super(fields);
  }
}

/** The staff said whether the question is urgent. */
export class UrgencyDecided extends ThreadEvent {
  readonly questionId: string;
  readonly urgent: boolean;
  readonly decidedBy: string;

  constructor(fields: Fields<UrgencyDecided>) {
    super(fields);
  }
}
