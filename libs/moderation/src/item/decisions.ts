import type { Publication } from '@kehila/community';
import type { FlagOutcomeName } from '../flag/flag-reasons';

export type DecisionName = 'approve' | 'hide' | 'remove' | 'restore' | 'ignore' | 'uphold';
/** What stands written, whoever decided it by which act. `keep`: an objection changed nothing. */
export type VerdictName = DecisionName | 'keep' | 'lock' | 'unlock';
export type ItemStateName = 'pending' | 'decided';

/** How the thing stands. Articles and accounts stand: whether they are seen is decided elsewhere. */
export type SubjectState = Publication | 'standing';

interface Decision {
  readonly from: readonly SubjectState[];
  /** Null: nothing changes for readers. */
  readonly to: Publication | null;
  readonly flags: FlagOutcomeName;
  /** The person whom it concerns is told why. */
  readonly needsReason: boolean;
  /** Also once the item was decided. */
  readonly again: boolean;
}

/** What can be decided (domain.md). What is not named here cannot happen. */
export const decisions: Readonly<Record<DecisionName, Decision>> = {
  approve: { from: ['held', 'visible', 'standing'], to: 'visible', flags: 'rejected', needsReason: false, again: false },
  hide: { from: ['visible'], to: 'hidden', flags: 'upheld', needsReason: true, again: false },
  remove: { from: ['held', 'visible', 'hidden'], to: 'removed', flags: 'upheld', needsReason: true, again: true },
  restore: { from: ['hidden', 'removed'], to: 'visible', flags: 'rejected', needsReason: false, again: true },
  ignore: { from: ['visible', 'hidden', 'removed', 'merged', 'standing'], to: null, flags: 'ignored', needsReason: false, again: false },
  uphold: { from: ['visible', 'merged', 'standing'], to: null, flags: 'upheld', needsReason: false, again: false },
};

export function canDecide(decision: DecisionName, item: ItemStateName, subject: SubjectState): boolean {
  const { from, again } = decisions[decision];
  // What was decided is only taken further or back: what everybody sees again waits for a new report.
  return from.includes(subject) && (item === 'pending' || (again && subject !== 'visible'));
}

export function decisionsOn(item: ItemStateName, subject: SubjectState): DecisionName[] {
  return (Object.keys(decisions) as DecisionName[]).filter((decision) => canDecide(decision, item, subject));
}
