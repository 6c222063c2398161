import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** The asker is asked whether an answer that others found useful solved the problem. */
export class AskerNudged extends ThreadEvent {
  readonly questionId: string;
  readonly askerId: string;
  /** The one that most found useful. */
  readonly answerId: string;

  constructor(fields: Fields<AskerNudged>) {
    super(fields);
  }
}
