import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** An answer that changed its thread, and who wrote it. */
export interface SplitAnswer {
  readonly answerId: string;
  readonly authorId: string | null;
}

/** Answers of this question stand beneath one of their own from now on. */
export class ThreadSplit extends ThreadEvent {
  readonly questionId: string;
  /** The new question. */
  readonly splitQuestionId: string;
  readonly answers: readonly SplitAnswer[];
  readonly askerId: string | null;
  readonly splitBy: string;

  constructor(fields: Fields<ThreadSplit>) {
    super(fields);
  }
}

/** They went back to it; the question that was asked for them stands empty. */
export class SplitUndone extends ThreadEvent {
  readonly questionId: string;
  readonly splitQuestionId: string;
  readonly answers: readonly SplitAnswer[];
  readonly askerId: string | null;
  readonly undoneBy: string;

  constructor(fields: Fields<SplitUndone>) {
    super(fields);
  }
}
