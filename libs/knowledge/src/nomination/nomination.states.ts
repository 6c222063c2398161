import type { Transition } from '../state-machine';

export type NominationState = 'open' | 'taken_up' | 'merged_into_article' | 'declined' | 'withdrawn';

export type NominationAct = 'takeUp' | 'merge' | 'decline' | 'withdraw';

/** Follows the draft that it was taken up by. */
export const nominationTransitions: readonly Transition<NominationState, NominationAct>[] = [
  { act: 'takeUp', from: ['open'], to: 'taken_up' },
  { act: 'merge', from: ['taken_up'], to: 'merged_into_article' },
  { act: 'decline', from: ['taken_up'], to: 'declined' },
  { act: 'withdraw', from: ['taken_up'], to: 'withdrawn' },
];
