import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, ErrorCode, type Failure, Refused, type Transaction, UnitOfWork } from '@kehila/platform';
import { revokeTokensOf } from '../../access-token/access-token.sql';
import { lockAccount } from '../../account/account.sql';
import { forgetDevices } from '../../device/known-device.sql';
import { endEmailChanges } from '../../email-change/email-change.sql';
import { tokenOwner, useToken } from '../../link/email-token.sql';
import { SecurityMails } from '../../mails/security-mails';
import { passwordRefusal } from '../../password/password.policy';
import { setPassword } from '../../password/password.sql';
import { PasswordHasher } from '../../password/password-hasher';
import { hashOfSecret } from '../../session/secret';
import { endSessionsOf } from '../../session/session.sql';
import type { OpenedSession } from '../../session/sessions';
import { mayHaveSessions } from '../credentials.sql';
import type { HalfSignIn } from '../half/half-sign-in';
import { endHalfSignIns } from '../half/half-sign-in.sql';
import { SignInSteps } from '../half/sign-in-steps';

export interface ResetPasswordFields {
  readonly token: string;
  readonly password: string;
}

/** Somebody sets a new password by the link from their mail. Whoever was signed in before is out; the person is in, after their second step if they have one. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly steps: SignInSteps,
    private readonly mails: SecurityMails,
  ) {}

  /** @throws BadInput when the password is too short or too long. */
  async execute(actor: Actor, fields: ResetPasswordFields, userAgent: string): Promise<OpenedSession | HalfSignIn | Failure> {
    const tokenHash = hashOfSecret(fields.token);
    // Looked up before the password is hashed, so that guesses cost us little; it counts only when it is used below.
    const owner = tokenHash && (await this.database.row(tokenOwner, [tokenHash, 'reset', this.clock.now()]));
    if (!owner) return new Refused(ErrorCode.TOKEN_INVALID);
    const refusal = passwordRefusal(fields.password, [owner.email]);
    if (refusal) return refusal;

    const passwordHash = await this.hasher.hash(fields.password);
    return this.work.run({ act: 'resetPassword', actor }, (tx) => this.reset(tx, owner.account_id, tokenHash, passwordHash, userAgent));
  }

  private async reset(
    tx: Transaction,
    accountId: string,
    tokenHash: Buffer,
    passwordHash: string,
    userAgent: string,
  ): Promise<OpenedSession | HalfSignIn | Failure> {
    const account = await tx.row(lockAccount, [accountId]);
    const used = account && mayHaveSessions(account, tx.now) && (await tx.row(useToken, [tokenHash, 'reset', tx.now]));
    if (!used) return new Refused(ErrorCode.TOKEN_INVALID);

    await tx.rows(setPassword, [account.id, passwordHash, tx.now]);
    await tx.rows(endSessionsOf, [account.id, tx.now]);
    await tx.rows(endHalfSignIns, [account.id]);
    await tx.rows(revokeTokensOf, [account.id, tx.now]);
    await tx.rows(forgetDevices, [account.id]);
    // Whoever had the old password may have asked to move the account to an address of their own.
    await tx.rows(endEmailChanges, [account.id, tx.now, null]);
    await this.mails.tell(tx, account.id, 'password_changed');
    return this.steps.afterFirst(tx, tx.actor, { accountId: account.id, language: account.language, verified: true }, userAgent);
  }
}
