import type { Fields, Finding } from '@kehila/platform';
import { ThreadEvent } from './thread-event';

/** A text waits for approval: nobody but its author and the staff sees it. Comes instead of the event that says it was posted. */
export class ContentHeld extends ThreadEvent {
  readonly contentId: string;
  readonly contentKind: 'question' | 'answer' | 'comment';
  readonly questionId: string;
  readonly authorId: string;
  /** Why. */
  readonly findings: readonly Finding[];

  constructor(fields: Fields<ContentHeld>) {
    super(fields);
  }
}

/** Everybody sees a text, and the staff should look at it. Comes beside the event that says it was posted or edited. */
export class ContentSuspected extends ThreadEvent {
  readonly contentId: string;
  readonly contentKind: 'question' | 'answer' | 'comment';
  readonly questionId: string;
  /** Why. */
  readonly findings: readonly Finding[];

  constructor(fields: Fields<ContentSuspected>) {
    super(fields);
  }
}
