import type { Role } from '@kehila/platform';

/** A role that a value of a claim gives, in one space, or in all when `spaceId` is null. */
export interface ClaimedRole {
  readonly claim: string;
  readonly value: string;
  readonly role: Exclude<Role, 'CUSTOMER' | 'EXPERT'>;
  readonly spaceId: string | null;
}

/** An organisation's own accounts, by which people sign in here. */
export interface ProviderToAsk {
  readonly key: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** In the clear, for the moment of use only. */
  readonly clientSecret: string | null;
  readonly scopes: readonly string[];
  readonly furtherHosts: readonly string[];
  readonly trustsSecondFactor: boolean;
  readonly changedAt: Date;
}

/** What a client secret is sealed for: it opens for its own provider only. */
export function sealOf(key: string): string {
  return `identity provider ${key}`;
}

/** Where a provider sends browsers back to; an administrator tells it to the provider. */
export function callbackPath(key: string): string {
  return `/auth/oidc/${key}/callback`;
}
