import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** The answers and comments of another question stand beneath this one from now on. */
export class ThreadsMerged extends ThreadEvent {
  readonly questionId: string;
  /** The question that was emptied. */
  readonly mergedQuestionId: string;
  readonly mergedSpaceId: string;
  readonly mergedBy: string;

  constructor(fields: Fields<ThreadsMerged>) {
    super(fields);
  }
}

/** What had come from another question went back to it. */
export class MergeUndone extends ThreadEvent {
  readonly questionId: string;
  readonly mergedQuestionId: string;
  readonly mergedSpaceId: string;
  readonly undoneBy: string;

  constructor(fields: Fields<MergeUndone>) {
    super(fields);
  }
}
