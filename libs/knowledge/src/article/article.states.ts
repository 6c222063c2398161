import type { Transition } from '../state-machine';

export type ArticleState = 'draft' | 'published' | 'due_for_review' | 'outdated' | 'archived';

/** official: approved by a reviewer. community: published by a member. imported: came from elsewhere. */
export type ArticleStanding = 'official' | 'community' | 'imported';

export type ArticleAct = 'publish' | 'propose' | 'rate' | 'verify' | 'confirm' | 'markOutdated' | 'archive' | 'keep' | 'setAudience' | 'place';

/** The states that every reader sees. */
export const readStates: readonly ArticleState[] = ['published', 'due_for_review', 'outdated'];

export const articleTransitions: readonly Transition<ArticleState, ArticleAct>[] = [
  { act: 'publish', from: ['draft', ...readStates], to: 'published' },
  { act: 'propose', from: readStates },
  { act: 'rate', from: readStates },
  { act: 'verify', from: [...readStates, 'archived'], to: 'published' },
  { act: 'confirm', from: readStates },
  { act: 'markOutdated', from: ['published', 'due_for_review'], to: 'outdated' },
  { act: 'archive', from: readStates, to: 'archived' },
  { act: 'keep', from: readStates },
  { act: 'setAudience', from: ['draft', ...readStates] },
  { act: 'place', from: ['draft', ...readStates] },
];

/** What of the state is stored: a published article becomes due for review by the passing of time alone. */
export interface StoredState {
  readonly state: ArticleState;
  readonly next_review_at: Date | null;
}

export function stateAt(stored: StoredState, now: Date): ArticleState {
  const isDue = stored.state === 'published' && stored.next_review_at !== null && stored.next_review_at <= now;
  return isDue ? 'due_for_review' : stored.state;
}
