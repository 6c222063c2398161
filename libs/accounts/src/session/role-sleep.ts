import type { RoleGrant } from '@kehila/platform';

/** Roles that work for the organisation. Expert status is earned and opens nothing. */
export function isPowerful(grant: RoleGrant): boolean {
  return grant.role !== 'EXPERT';
}

/** Which roles count in a session, and which sleep until it proves a second factor. */
export function rolesIn(grants: readonly RoleGrant[], factor: boolean): { readonly grants: readonly RoleGrant[]; readonly asleep: readonly RoleGrant[] } {
  if (factor) return { grants, asleep: [] };
  return { grants: grants.filter((grant) => !isPowerful(grant)), asleep: grants.filter(isPowerful) };
}
