import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { PasskeyCeremonies } from '../../factor/passkey/ceremonies';
import { hashOfSecret } from '../../session/secret';
import { endSession } from '../../session/session.sql';
import { type OpenedSession, Sessions } from '../../session/sessions';
import { mayHaveSessions } from '../credentials.sql';
import { halfOf, lockEntering, takeHalf } from '../half/half-sign-in.sql';

/** Signing in with a passkey: as the second step, or alone. Every refusal answers alike. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly sessions: Sessions,
  ) {}

  /** `secret`: what the browser got when it was asked. */
  async execute(before: Actor, secret: string | null, response: string, userAgent: string): Promise<OpenedSession | Failure> {
    const hash = secret === null ? undefined : hashOfSecret(secret);
    const half = hash && (await this.database.row(halfOf, [hash, this.clock.now()]));
    if (!half?.challenge) return new Refused(ErrorCode.SIGN_IN_STALE);
    const passkey = await this.ceremonies.named(response);
    const isTheirs = passkey && (half.account_id === null || half.account_id === passkey.account_id);
    if (!isTheirs) return new Refused(ErrorCode.PASSKEY_REFUSED);

    const accountId = passkey.account_id;
    const actor = new Actor({ accountId, sessionId: null, verified: false, language: before.language, grants: [] });
    return this.work.run<OpenedSession>({ act: 'signInWithPasskey', actor }, async (tx) => {
      const account = await tx.row(lockEntering, [accountId]);
      const taken = await tx.row(takeHalf, [hash, tx.now]);
      if (!account || !taken?.challenge || !mayHaveSessions(account, tx.now)) return new Refused(ErrorCode.SIGN_IN_STALE);
      // Alone it stands for both factors: it must have checked its holder by finger, face or PIN.
      const signed = await this.ceremonies.hasSigned(tx, passkey, response, taken.challenge, taken.account_id === null);
      if (!signed) return new Refused(ErrorCode.PASSKEY_REFUSED);
      if (before.sessionId !== null) await tx.rows(endSession, [before.sessionId, tx.now]);
      return this.sessions.open(tx, { accountId, language: account.language, verified: account.verified }, userAgent, 'secondFactor');
    });
  }
}
