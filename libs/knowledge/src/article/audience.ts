import { partnersId } from '@kehila/accounts';

/** Who reads an article, of those who read its space: all of them, those who are signed in, who belongs to certain segments, partners, the staff and the reviewers. */
export const audiences = ['public', 'members', 'segment', 'partners', 'staff'] as const;
export type Audience = (typeof audiences)[number];

/** Whom an article is for. */
export interface Readership {
  readonly audience: Audience;
  /** For `segment` 1 to 10, for `partners` that of the partners, else none. */
  readonly segmentIds: readonly string[];
}

/** `segmentIds` count for `segment` alone. Partners alone are the partners, however it was said. */
export function readershipOf(audience: Audience, segmentIds: readonly string[]): Readership {
  const isForPartners = audience === 'partners' || (audience === 'segment' && segmentIds.length === 1 && segmentIds[0] === partnersId);
  if (isForPartners) return { audience: 'partners', segmentIds: [partnersId] };
  return { audience, segmentIds: audience === 'segment' ? [...segmentIds].sort((one, other) => Number(one) - Number(other)) : [] };
}

/** Whether all who read the one read the other. Not every two can be compared: who is of one segment need not be of another. */
export function isWithin(one: Readership, other: Readership): boolean {
  if (one.audience === 'staff' || other.audience === 'public') return true;
  if (one.audience === 'public' || other.audience === 'staff') return false;
  if (other.audience === 'members') return true;
  return one.audience !== 'members' && one.segmentIds.every((id) => other.segmentIds.includes(id));
}

export function isSame(one: Readership, other: Readership): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

/** The most people who read both for certain. */
export function commonReaders(one: Readership, other: Readership): Readership {
  if (isWithin(one, other)) return one;
  if (isWithin(other, one)) return other;
  const both = one.segmentIds.filter((id) => other.segmentIds.includes(id));
  return both.length === 0 ? readershipOf('staff', []) : readershipOf('segment', both);
}
