import { Injectable } from '@nestjs/common';
import type { Actor, Transaction } from '@kehila/platform';
import { factorsOf } from '../../factor/factors.sql';
import { PasskeyCeremonies } from '../../factor/passkey/ceremonies';
import { mostPasskeys } from '../../factor/passkey/passkey-limits';
import { passkeysOf } from '../../factor/passkey/passkey.sql';
import { hashOfSecret, newSecret } from '../../session/secret';
import { endSession } from '../../session/session.sql';
import { type OpenedSession, Sessions, type Shown, type SignedInAccount } from '../../session/sessions';
import { HalfSignIn, halfLastsSeconds } from './half-sign-in';
import { insertHalf } from './half-sign-in.sql';

/** What follows the first step of a sign-in, whichever it was: a session, or the second step where the account has one. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly sessions: Sessions,
    private readonly ceremonies: PasskeyCeremonies,
  ) {}

  /**
   * The account's row is locked by the caller. The session from before ends when another one begins, not at the first of two steps.
   * `shown`: what the first step was worth. Who has a second factor here is asked for it all the same.
   */
  async afterFirst(
    tx: Transaction,
    before: Actor,
    account: SignedInAccount,
    userAgent: string,
    shown: Shown = 'oneFactor',
  ): Promise<OpenedSession | HalfSignIn> {
    const factors = await tx.row(factorsOf, [account.accountId]);
    if (!factors?.app && !factors?.passkeys) {
      if (before.sessionId !== null) await tx.rows(endSession, [before.sessionId, tx.now]);
      return this.sessions.open(tx, account, userAgent, shown);
    }
    const asked = factors.passkeys > 0 ? await this.ceremonies.askToSign(await tx.rows(passkeysOf, [account.accountId, mostPasskeys])) : undefined;
    const secret = newSecret();
    const expiresAt = new Date(tx.now.getTime() + halfLastsSeconds * 1_000);
    await tx.rows(insertHalf, [hashOfSecret(secret), account.accountId, asked?.challenge ?? null, tx.now, expiresAt]);
    const steps = [...(factors.app ? (['APP'] as const) : []), ...(asked ? (['PASSKEY'] as const) : []), 'RECOVERY_CODE' as const];
    return new HalfSignIn(secret, steps, asked?.options ?? null, expiresAt);
  }
}
