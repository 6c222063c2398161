import type { SearchDocument } from '../../document/search-document';

const yearMilliseconds = 365 * 86_400_000;
const epoch = Date.UTC(2020, 0, 1);

const worthOfTrust = { verified: 0.7, outdated: -1, unsafe: -3 } as const;

/** How much a text is worth before anyone asks: votes, answers, a solution, an official standing, what is said about its truth, and a little for being young. Only differences count. */
export function qualityOf(document: SearchDocument): number {
  return (
    Math.log1p(Math.max(0, document.score)) +
    0.3 * Math.log1p(document.answerCount) +
    (document.state === 'solved' ? 0.7 : 0) +
    (document.standing === 'official' ? 1.5 : 0) +
    (document.trust === null ? 0 : worthOfTrust[document.trust]) +
    (0.25 * (document.createdAt.getTime() - epoch)) / yearMilliseconds
  );
}

/** The tier of a quality; `bounds` are the lowest qualities of the tiers 1, 2 and 3, empty while there are too few documents. */
export function tierOf(quality: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => quality > bound).length;
}
