import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** A text that others see calls people by their handles; after an edit only those whom it did not call before. */
export class PeopleMentioned extends ThreadEvent {
  readonly questionId: string;
  readonly contentId: string;
  readonly contentKind: 'question' | 'answer' | 'comment';
  /** What a comment hangs on; else the content itself. */
  readonly onContentId: string;
  readonly accountIds: readonly string[];
  /** Who wrote so, or let it be seen. */
  readonly mentionedBy: string;

  constructor(fields: Fields<PeopleMentioned>) {
    super(fields);
  }
}
