import { type Actor, NotAllowed, type Refused } from '@kehila/platform';
import { ownContent } from '../vote/vote.policy';

/** What the policy asks about an answer and the mark that stands on it. */
export interface TrustFacts {
  readonly authorId: string | null;
  readonly mark: { readonly byStaff: boolean } | null;
}

/**
 * Nobody vouches for what they wrote themselves, and what the staff said the staff change. A closed or locked question is no reason to refuse:
 * what is wrong or does harm has to be said wherever it is read.
 */
export function mayMarkTrust(actor: Actor, spaceId: string, { authorId, mark }: TrustFacts): NotAllowed | Refused | undefined {
  const own = ownContent(actor, authorId);
  if (own) return own;
  return mark?.byStaff && !actor.isStaffOf(spaceId) ? new NotAllowed('MARK_TRUST', { needs: ['staffOfSpace'] }) : undefined;
}
