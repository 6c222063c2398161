import { BadInput, type Transaction } from '@kehila/platform';

const farthest = 2 * 366 * 86_400_000;

/** @throws BadInput when a plan is for a moment that has passed, or for one that nobody would remember. */
export function mustBeAhead(tx: Transaction, at: Date, field: string): void {
  const ahead = at.getTime() - tx.now.getTime();
  if (ahead <= 0 || ahead > farthest) throw new BadInput([{ path: ['input', field], code: 'NOT_AHEAD' }]);
}
