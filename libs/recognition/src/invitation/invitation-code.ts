import { randomBytes } from 'node:crypto';

/** 32 letters and digits, without those that look alike. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const length = 10;

/** Short enough to be read out, and too long to be guessed. */
export function newCode(): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

export const codeShape = /^[a-z0-9]{10}$/;
