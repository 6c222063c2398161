import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** The question with its thread belongs to another space now, or again. */
export class QuestionMoved extends ThreadEvent {
  readonly questionId: string;
  readonly fromSpaceId: string;
  readonly movedBy: string;

  constructor(fields: Fields<QuestionMoved>) {
    super(fields);
  }
}
