import { type Actor, ErrorCode, NotAllowed, Refused, type Role } from '@kehila/platform';

/** Roles that work for the organisation; expert is earned. */
const appointed: ReadonlySet<Role> = new Set<Role>(['STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR']);

/** Nobody judges themselves, and only administrators judge people of the organisation. */
export function mayJudge(actor: Actor, accountId: string, roles: readonly Role[]): NotAllowed | Refused | undefined {
  if (actor.is(accountId)) return new Refused(ErrorCode.OWN_ACCOUNT);
  const isAppointed = roles.some((role) => appointed.has(role));
  return isAppointed && !actor.isAdministrator ? new NotAllowed('SANCTION', { needs: ['administrator'] }) : undefined;
}
