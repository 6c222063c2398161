import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const secretBytes = 20;
const period = 30;
/** A clock may go half a minute wrong, and people type slowly. */
const window = 1;

export function newAppSecret(): Buffer {
  return randomBytes(secretBytes);
}

export function appSecretAsText(secret: Buffer): string {
  return codesOf(secret).secret.base32;
}

/** What the picture says that an app reads: for whom, where, and the secret. */
export function appAddress(secret: Buffer, issuer: string, label: string): string {
  return codesOf(secret, issuer, label).toString();
}

/** The step of 30 seconds that a code belongs to; undefined: it is none of now. */
export function stepOf(secret: Buffer, code: string, now: Date): number | undefined {
  const delta = codesOf(secret).validate({ token: code, timestamp: now.getTime(), window });
  return delta === null ? undefined : Math.floor(now.getTime() / 1_000 / period) + delta;
}

function codesOf(secret: Buffer, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: new Secret({ buffer: new Uint8Array(secret).buffer }), period, digits: 6, algorithm: 'SHA1' });
}
