import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** An expert of the space was asked to look at a question. */
export class ExpertAsked extends ThreadEvent {
  readonly questionId: string;
  readonly expertId: string;
  readonly askedBy: string;

  constructor(fields: Fields<ExpertAsked>) {
    super(fields);
  }
}
