import { notAllowed } from '#api/missing.server';

/** Why the reader cannot write, as the server says it. */
interface Refusal {
  readonly sentence: string;
  readonly missing: { readonly needs: readonly string[]; readonly reputation: number | null } | null;
}

/** Ends a page for writing with what is missing. */
export function mayNotWrite(permission: Refusal | null, message: string): never {
  const { needs = [], reputation = null } = permission?.missing ?? {};
  notAllowed({ message: permission ? `${message} ${permission.sentence}` : message, needs, missingReputation: reputation });
}
