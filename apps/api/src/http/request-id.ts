import { randomUUID } from 'node:crypto';

/** One id for a request in answers, logs and audit rows. Never taken from the caller. */
export function newRequestId(): string {
  return randomUUID();
}
