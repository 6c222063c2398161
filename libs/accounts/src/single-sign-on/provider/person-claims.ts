import { createHash } from 'node:crypto';
import type { Locale } from '@kehila/platform';
import { isEmailAddress } from '../../identity/email-address';

/** Somebody, as their provider vouches for them. */
export interface ProvenPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Only an address that the provider has verified. */
  readonly email: string | null;
  readonly name: string | null;
  readonly language: Locale | null;
  /** The provider says that the person has shown more than a password. */
  readonly secondFactor: boolean;
  /** For the roles that an administrator mapped, and for segments. */
  readonly claims: Readonly<Record<string, unknown>>;
}

export type Claims = Readonly<Record<string, unknown>>;

interface Expected {
  readonly clientId: string;
  readonly accessToken: string;
  readonly idToken: string;
  readonly now: Date;
}

/** What the library lets through and we do not. */
export class ClaimsRefused extends Error {}

const longestSubject = 255;
/** How old a proof may be, and how far clocks may differ. */
const freshSeconds = 300;

/**
 * The person in claims whose signature, issuer, audience, expiry and nonce were checked already.
 * @throws ClaimsRefused when they are not fresh, not for us, or not about one person.
 */
export function personIn(claims: Claims, expected: Expected): ProvenPerson {
  const { iss: issuer, sub: subject, iat, azp } = claims;
  if (typeof issuer !== 'string' || typeof subject !== 'string') throw new ClaimsRefused('no issuer or subject');
  if (subject === '' || subject.length > longestSubject || /[\u0000-\u001f]/.test(subject)) throw new ClaimsRefused('a subject that cannot be kept');
  if (typeof iat !== 'number' || Math.abs(expected.now.getTime() / 1_000 - iat) > freshSeconds) throw new ClaimsRefused('not issued just now');
  if (azp !== undefined && azp !== expected.clientId) throw new ClaimsRefused('issued to another client');
  if (!belongsTogether(claims['at_hash'], expected)) throw new ClaimsRefused('the access token belongs to another answer');
  return {
    issuer,
    subject,
    email: verifiedEmail(claims),
    name: firstText(claims, ['name', 'nickname', 'preferred_username', 'given_name']),
    language: languageIn(claims['locale']),
    secondFactor: showsSecondFactor(claims),
    claims,
  };
}

/** The half of the access token's hash that the signed token carries. Providers may leave it out in this flow. */
function belongsTogether(hash: unknown, { accessToken, idToken }: Expected): boolean {
  if (hash === undefined) return true;
  const { alg } = JSON.parse(Buffer.from(idToken.split('.')[0] ?? '', 'base64url').toString()) as { alg: string };
  const bits = /\d{3}$/.exec(alg)?.[0] ?? '512';
  const digest = createHash(`sha${bits}`).update(accessToken).digest();
  return hash === digest.subarray(0, digest.length / 2).toString('base64url');
}

function verifiedEmail(claims: Claims): string | null {
  const { email, email_verified: verified } = claims;
  if (typeof email !== 'string' || (verified !== true && verified !== 'true')) return null;
  return isEmailAddress(email) ? email : null;
}

function firstText(claims: Claims, names: readonly string[]): string | null {
  const found = names.map((name) => claims[name]).find((value) => typeof value === 'string' && value.trim() !== '' && value.length <= 500);
  return (found as string | undefined) ?? null;
}

function languageIn(locale: unknown): Locale | null {
  if (typeof locale !== 'string') return null;
  if (/^(he|iw)\b/i.test(locale)) return 'he';
  return /^en\b/i.test(locale) ? 'en' : null;
}

/** `amr` by RFC 8176, or an `acr` that is named so: there is no common list of those. */
function showsSecondFactor({ amr, acr }: Claims): boolean {
  return (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && acr.split(/[:/#]/).some((part) => /^(?:mfa|multi-?factor)$/i.test(part)));
}
