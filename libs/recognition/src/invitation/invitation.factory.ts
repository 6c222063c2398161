import { createHash, randomBytes } from 'node:crypto';
import type { BootedFeatures } from '@kehila/testing';

/** What a browser keeps, and what the server keeps of it. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: createHash('sha256').update(secret).digest() };
}

/** As if somebody had signed in from there. */
export async function signInElsewhere(kehila: BootedFeatures, accountId: string, { address, device }: { address?: string; device?: Buffer }): Promise<void> {
  const now = kehila.clock.now();
  if (device) await kehila.sql('insert into known_device (token_hash, account_id, last_used_at) values ($1, $2, $3)', device, accountId, now);
  if (address === undefined) return;
  await kehila.sql(
    `insert into session (token_hash, account_id, created_at, last_used_at, idle_seconds, expires_at, address) values ($1, $2, $3, $3, 3600, $4, $5)`,
    randomBytes(32),
    accountId,
    now,
    new Date(now.getTime() + 86_400_000),
    address,
  );
}
