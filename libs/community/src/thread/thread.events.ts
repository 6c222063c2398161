import type { Fields } from '@kehila/platform';
import { ThreadEvent } from './thread-event';

/** A newcomer's text waits for approval: nobody but its author and the staff sees it. Comes instead of the event that says it was posted. */
export class ContentHeld extends ThreadEvent {
  readonly contentId: string;
  readonly contentKind: 'question' | 'answer' | 'comment';
  readonly questionId: string;
  readonly authorId: string;

  constructor(fields: Fields<ContentHeld>) {
    super(fields);
  }
}
