import type { Fields } from '@kehila/platform';
import type { Publication } from '../thread/terms';
import { ThreadEvent } from '../thread/thread-event';

/** By a decision others see a text from now on, or do not see it any more. */
export class PublicationChanged extends ThreadEvent {
  readonly contentId: string;
  readonly contentKind: 'question' | 'answer' | 'comment';
  readonly questionId: string;
  readonly authorId: string | null;
  /** The author hides the name in the thread. */
  readonly authorHidden: boolean;
  readonly from: Publication;
  readonly to: Publication;
  /** It went because it was advertising or hurt somebody. */
  readonly abusive: boolean;
  readonly decidedBy: string;

  constructor(fields: Fields<PublicationChanged>) {
    super(fields);
  }
}
