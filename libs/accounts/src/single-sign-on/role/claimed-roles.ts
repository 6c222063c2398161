import type { ClaimedRole } from '../provider/identity-provider';
import { valuesOf } from '../provider/claim-values';
import type { Claims } from '../provider/person-claims';

/** The roles that somebody's claims give by the mapping of an administrator. */
export function rolesIn(claims: Claims, mapping: readonly ClaimedRole[]): ClaimedRole[] {
  return mapping.filter(({ claim, value }) => valuesOf(claims, claim).includes(value));
}
