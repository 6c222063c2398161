import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

export class CommentPosted extends ThreadEvent {
  readonly commentId: string;
  /** The question or answer that it hangs on. */
  readonly contentId: string;
  readonly questionId: string;
  readonly authorId: string;

  constructor(fields: Fields<CommentPosted>) {
    super(fields);
  }
}
