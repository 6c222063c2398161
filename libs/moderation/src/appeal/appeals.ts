import type { Publication } from '@kehila/community';
import type { VerdictName } from '../item/decisions';

export type AppealOutcomeName = 'uphold' | 'overturn';

/** A decision with what an objection to it asks. */
export interface AppealableFacts {
  readonly decision: VerdictName;
  /** No later one concerns the same text. */
  readonly isLast: boolean;
  readonly isAppealed: boolean;
}

/** It took the text out of sight, and still does. */
export function isInForce({ decision, isLast }: Omit<AppealableFacts, 'isAppealed'>, publication: Publication | null): boolean {
  const holds = decision === 'hide' ? publication === 'hidden' : decision === 'remove' && publication === 'removed';
  return isLast && holds;
}
