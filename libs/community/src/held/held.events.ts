import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** The staff said whether a text that waited for approval is shown. What it means for the thread is told by the event of its kind. */
export class HeldDecided extends ThreadEvent {
  readonly contentId: string;
  readonly questionId: string;
  readonly authorId: string;
  readonly published: boolean;
  readonly decidedBy: string;

  constructor(fields: Fields<HeldDecided>) {
    super(fields);
  }
}
