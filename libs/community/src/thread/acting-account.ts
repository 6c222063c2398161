import type { Actor } from '@kehila/platform';

/** The account that acts. Acts are open to the signed-in only; the guard has seen to that before any of them begins. */
export function actingAccount(actor: Actor): string {
  if (actor.accountId === null) throw new Error('an act needs an account');
  return actor.accountId;
}
