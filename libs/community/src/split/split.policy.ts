import { ErrorCode, StateRefused } from '@kehila/platform';
import { refusedByState } from '../question/question.policy';
import type { Thread } from '../thread/thread.entity';

/** Who hides the name in the thread would ask the new question beneath it: the two together would tell who it is. */
export function maySplit(thread: Pick<Thread, 'closedReason' | 'locked' | 'actorAlias'>): StateRefused | undefined {
  return refusedByState(thread) ?? (thread.actorAlias === null ? undefined : new StateRefused('nameHidden', ErrorCode.SPLIT_NAME_HIDDEN));
}

/** What stands in the way of bringing the answers back. */
export interface SplitHindrances {
  /** One of the two was merged into another question. */
  readonly merged: boolean;
  /** Something stands beneath the new question, or leads to it, that did not come with the answers. */
  readonly grew: boolean;
}

/** What was added since would stand beneath a question that is gone: merging the two keeps it. */
export function mayUndoSplit(source: Pick<Thread, 'closedReason' | 'locked'>, { merged, grew }: SplitHindrances): StateRefused | undefined {
  if (merged) return new StateRefused('merged');
  return refusedByState(source) ?? (grew ? new StateRefused('grew', ErrorCode.SPLIT_GREW) : undefined);
}
