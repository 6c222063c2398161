import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { isEmailAddress } from '../../identity/email-address';
import { PasswordHasher } from '../../password/password-hasher';
import { endSession } from '../../session/session.sql';
import { type OpenedSession, Sessions } from '../../session/sessions';
import { suspensionOf } from '../../sanction/suspended-account';
import { credentials, type CredentialsRow, mayHaveSessions, passwordOf, waitingCredentials } from '../credentials.sql';

export interface SignInFields {
  readonly email: string;
  readonly password: string;
}

/**
 * Address and password, of the account that owns the address or else of the newest sign-up that waits for it. Every refusal answers alike
 * and takes as long: two passwords are compared before each.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
  ) {}

  async execute(before: Actor, fields: SignInFields, userAgent: string): Promise<OpenedSession | Failure> {
    const email = fields.email.trim();
    // Only what could be kept is looked for: PostgreSQL folds other letters to Latin ones, and guesses would be counted under names without end.
    const known = isEmailAddress(email) ? await this.whoHas(email, fields.password) : undefined;
    if (!known) return new Refused(ErrorCode.INVALID_CREDENTIALS);

    const account = { accountId: known.account_id, language: known.language, verified: known.verified };
    const actor = new Actor({ ...account, sessionId: null, grants: [] });
    return this.work.run<OpenedSession>({ act: 'signIn', actor }, async (tx) => {
      // Under the lock: a suspension or a new password may have come while the old one was compared.
      const locked = await tx.row(lockAccount, [account.accountId]);
      const current = await tx.row(passwordOf, [account.accountId]);
      if (!locked || current?.hash !== known.hash) return new Refused(ErrorCode.INVALID_CREDENTIALS);
      if (!mayHaveSessions(locked, tx.now)) return (await suspensionOf(tx, locked)) ?? new Refused(ErrorCode.INVALID_CREDENTIALS);
      if (before.sessionId !== null) await tx.rows(endSession, [before.sessionId, tx.now]);
      return this.sessions.open(tx, account, userAgent);
    });
  }

  private async whoHas(email: string, password: string): Promise<CredentialsRow | undefined> {
    for (const statement of [credentials, waitingCredentials]) {
      const row = await this.database.row(statement, [email]);
      // A suspended person is told so, and only who knows the password is.
      const hash = row && (mayHaveSessions(row, this.clock.now()) || row.state === 'suspended') ? row.hash : null;
      if (await this.hasher.matches(hash, password)) return row;
    }
    return undefined;
  }
}
