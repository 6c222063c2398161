import type { Ability } from '@kehila/accounts';
import type { Transition } from '../state-machine';

export type RevisionState =
  'draft' | 'submitted' | 'in_review' | 'changes_requested' | 'approved' | 'scheduled' | 'published' | 'superseded' | 'declined' | 'withdrawn';

export type RevisionAct = 'edit' | 'submit' | 'withdraw' | 'release' | 'publish' | 'claim' | 'comment' | 'requestChanges' | 'approve' | 'decline' | 'plan';

/** Who may do it; see revision.policy.ts. */
export type RevisionGuard = 'author' | 'authorInMarkedSpace' | 'desk' | 'reviewer' | 'participant';

export interface RevisionTransition extends Transition<RevisionState, RevisionAct> {
  readonly guard: RevisionGuard;
  readonly ability: Ability;
}

const underReview: readonly RevisionState[] = ['submitted', 'in_review'];

/** Nobody else has it to decide about. */
export const inAuthorsHands: readonly RevisionState[] = ['draft', 'changes_requested'];

/** Its author goes on writing. */
const editable: readonly RevisionState[] = [...inAuthorsHands, ...underReview];

/**
 * The life of a revision. A reviewer who decides about what nobody has claimed takes it up by deciding. Approval leads through
 * `approved` to `published` at once, or at its time through `scheduled`; `superseded` is what the publication of a newer revision makes of an older one.
 */
export const revisionTransitions: readonly RevisionTransition[] = [
  { act: 'edit', from: editable, guard: 'author', ability: 'EDIT_REVISION' },
  { act: 'submit', from: inAuthorsHands, to: 'submitted', guard: 'author', ability: 'SUBMIT_REVISION' },
  { act: 'withdraw', from: ['draft', 'submitted', 'changes_requested'], to: 'withdrawn', guard: 'author', ability: 'WITHDRAW_REVISION' },
  { act: 'release', from: inAuthorsHands, to: 'withdrawn', guard: 'desk', ability: 'WITHDRAW_REVISION' },
  { act: 'publish', from: ['draft'], to: 'published', guard: 'authorInMarkedSpace', ability: 'PUBLISH' },
  { act: 'claim', from: underReview, to: 'in_review', guard: 'reviewer', ability: 'CLAIM_REVISION' },
  { act: 'comment', from: ['changes_requested', ...underReview], guard: 'participant', ability: 'COMMENT_ON_REVISION' },
  { act: 'requestChanges', from: underReview, to: 'changes_requested', guard: 'reviewer', ability: 'REVIEW' },
  { act: 'approve', from: underReview, to: 'published', guard: 'reviewer', ability: 'REVIEW' },
  // Another time, or back to the queue.
  { act: 'plan', from: ['scheduled'], guard: 'reviewer', ability: 'REVIEW' },
  { act: 'decline', from: underReview, to: 'declined', guard: 'reviewer', ability: 'REVIEW' },
];
