import { carriedOut, type CorrectionStateName, open } from './correction.states';

const states = (names: readonly CorrectionStateName[]) => names.map((state) => `'${state}'`).join(', ');

export const openNow = (c: string): string => `${c}.state in (${states(open)})`;
export const carriedOutNow = (c: string): string => `${c}.state in (${states(carriedOut)})`;

/** SQL: what has come into the answer, or is still asked about. */
export const standsNow = (c: string): string => `${c}.state in (${states([...open, ...carriedOut])})`;

/**
 * SQL, the one predicate of who sees a correction of an answer that they see: everybody what was carried out, and what warns of harm while it is open;
 * the rest those whom it concerns. $2 and $3 are the viewpoint's.
 */
export const visibleCorrection = (c: string, answer: string, spaceId: string): string => `(${carriedOutNow(c)}
  or (${c}.kind = 'safety' and ${openNow(c)})
  or ${c}.author_id = $2::bigint or ${answer}.author_id = $2::bigint or ${spaceId} = any($3::bigint[]))`;
