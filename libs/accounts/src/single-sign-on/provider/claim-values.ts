import type { Claims } from './person-claims';

/** What a claim says, as text. It may be one value or a list, and stand within others: `realm_access.roles`. */
export function valuesOf(claims: Claims, path: string): string[] {
  // The whole name first: some providers put addresses with dots there.
  const found = Object.hasOwn(claims, path) ? claims[path] : path.split('.').reduce<unknown>(memberOf, claims);
  return (Array.isArray(found) ? found : [found]).flatMap((value: unknown) =>
    typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? [String(value)] : [],
  );
}

function memberOf(within: unknown, name: string): unknown {
  return typeof within === 'object' && within !== null && Object.hasOwn(within, name) ? (within as Record<string, unknown>)[name] : undefined;
}
