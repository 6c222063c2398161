import type { MergeUndone, ThreadsMerged } from '../merge/merge.events';
import type { SplitUndone, ThreadSplit } from './split.events';

/** Answers went from one thread to another. */
export type Rearranged = ThreadsMerged | MergeUndone | ThreadSplit | SplitUndone;

/** Ids of the two questions. */
export function bothThreads(event: Rearranged): readonly [string, string] {
  return [event.questionId, 'mergedQuestionId' in event ? event.mergedQuestionId : event.splitQuestionId];
}
