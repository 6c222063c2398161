import { createHash, randomBytes } from 'node:crypto';

const bytes = 32;
const shape = /^[A-Za-z0-9_-]{43}$/;

/** A secret that its holder shows: 256 bits at random. Only its hash is kept, so that a copy of the database opens nothing. */
export function newSecret(): string {
  return randomBytes(bytes).toString('base64url');
}

/** Undefined: this cannot be one of ours, and the database need not be asked. */
export function hashOfSecret(secret: string): Buffer | undefined {
  return shape.test(secret) ? createHash('sha256').update(secret).digest() : undefined;
}
