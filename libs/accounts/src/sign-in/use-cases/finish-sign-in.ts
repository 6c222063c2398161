import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { Codes } from '../../factor/codes';
import { ProofAttempts } from '../../proof/proof-attempts';
import { hashOfSecret } from '../../session/secret';
import { endSession } from '../../session/session.sql';
import { type OpenedSession, Sessions } from '../../session/sessions';
import { mayHaveSessions } from '../credentials.sql';
import { halfOf, lockEntering, takeHalf } from '../half/half-sign-in.sql';

/** The second step by code: of the app, or a recovery code. A wrong one may be followed by another until the sign-in is too old. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly codes: Codes,
    private readonly attempts: ProofAttempts,
    private readonly sessions: Sessions,
  ) {}

  /** `secret`: what the browser got with the first step. @throws GraphQLError RATE_LIMITED after five wrong codes. */
  async execute(before: Actor, secret: string | null, code: string, userAgent: string): Promise<OpenedSession | Failure> {
    const hash = secret === null ? undefined : hashOfSecret(secret);
    const half = hash && (await this.database.row(halfOf, [hash, this.clock.now()]));
    if (!half?.account_id) return new Refused(ErrorCode.SIGN_IN_STALE);
    const accountId = half.account_id;
    await this.attempts.count(accountId, 'code');

    const actor = new Actor({ accountId, sessionId: null, verified: false, language: before.language, grants: [] });
    return this.work.run<OpenedSession>({ act: 'finishSignIn', actor }, async (tx) => {
      const account = await tx.row(lockEntering, [accountId]);
      const taken = await tx.row(takeHalf, [hash, tx.now]);
      if (!account || !taken || !mayHaveSessions(account, tx.now)) return new Refused(ErrorCode.SIGN_IN_STALE);
      if (!(await this.codes.accept(tx, accountId, code))) return new Refused(ErrorCode.CODE_WRONG, ['input', 'code']);
      await this.attempts.forget(tx, accountId, 'code');
      if (before.sessionId !== null) await tx.rows(endSession, [before.sessionId, tx.now]);
      return this.sessions.open(tx, { accountId, language: account.language, verified: account.verified }, userAgent, 'secondFactor');
    });
  }
}
