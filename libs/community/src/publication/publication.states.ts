import type { Publication } from '../thread/terms';

/** What becomes of a text by a decision of the staff (domain.md). What is not named here cannot happen; merging is another act. */
const transitions: Readonly<Record<Publication, readonly Publication[]>> = {
  held: ['visible', 'removed'],
  visible: ['hidden', 'removed'],
  hidden: ['visible', 'removed'],
  removed: ['visible'],
  merged: [],
};

export function mayBecome(from: Publication, to: Publication): boolean {
  return transitions[from].includes(to);
}
