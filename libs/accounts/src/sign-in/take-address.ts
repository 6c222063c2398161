import type { Transaction } from '@kehila/platform';
import { insertEmail } from '../account/account.sql';
import { endLinks } from '../link/email-token.sql';
import { endSignUps, lockSignUps } from './sign-up.sql';

/**
 * Gives a proven address to an account. Whoever else signed up with it before is out: links, sessions and sign-up end. The caller holds
 * the lock of the address. False: it belongs to another account.
 */
export async function takeAddress(tx: Transaction, accountId: string, email: string): Promise<boolean> {
  const taken = await tx.row(insertEmail, [accountId, email]);
  if (!taken) return false;
  await tx.rows(lockSignUps, [email]);
  await tx.rows(endSignUps, [email, accountId, tx.now]);
  await tx.rows(endLinks, [email, 'verify', tx.now]);
  return true;
}
