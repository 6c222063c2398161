import { Injectable } from '@nestjs/common';
import { type Actor, Database, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { viewerAccount } from '../../account/viewer.reader';
import { forgetDevices } from '../../device/known-device.sql';
import { endResetLinks } from '../../link/email-token.sql';
import { SecurityMails } from '../../mails/security-mails';
import { ProofAttempts } from '../../proof/proof-attempts';
import { markProven } from '../../proof/proof.sql';
import { endOtherSessions } from '../../session/session.sql';
import { passwordOf } from '../../sign-in/credentials.sql';
import { endHalfSignIns } from '../../sign-in/half/half-sign-in.sql';
import { passwordRefusal } from '../password.policy';
import { PasswordHasher } from '../password-hasher';
import { setPassword } from '../password.sql';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
}

/** Somebody chooses another password. Whoever else was signed in with the old one is out, and a link that was mailed to set one opens nothing any more. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly attempts: ProofAttempts,
    private readonly mails: SecurityMails,
  ) {}

  /** @throws BadInput when the new one is too short or too long. */
  async execute(actor: Actor, { currentPassword, password }: PasswordChange): Promise<{ accountId: string } | Failure> {
    if (!actor.isConfirmed) return new Refused(ErrorCode.NOT_VERIFIED);
    const accountId = actor.accountId!;
    const refusal = passwordRefusal(password, [(await this.database.row(viewerAccount, [accountId]))?.email ?? '']);
    if (refusal) return refusal;

    await this.attempts.count(accountId, 'password');
    const stored = await this.database.row(passwordOf, [accountId]);
    if (!(await this.hasher.matches(stored?.hash ?? null, currentPassword))) return new Refused(ErrorCode.PASSWORD_WRONG, ['input', 'currentPassword']);
    const hash = await this.hasher.hash(password);
    return this.work.run<{ accountId: string }>({ act: 'changePassword', actor }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      const current = await tx.row(passwordOf, [accountId]);
      // Under the lock: another change may have come while the old one was compared, or this session ended.
      const lives = await tx.row(markProven, [actor.sessionId, tx.now]);
      if (!lives || current?.hash !== stored?.hash) return new Refused(ErrorCode.PASSWORD_WRONG, ['input', 'currentPassword']);
      await tx.rows(setPassword, [accountId, hash, tx.now]);
      await tx.rows(endOtherSessions, [accountId, actor.sessionId, tx.now]);
      await tx.rows(endHalfSignIns, [accountId]);
      await tx.rows(forgetDevices, [accountId]);
      await tx.rows(endResetLinks, [accountId, tx.now]);
      await this.attempts.forget(tx, accountId, 'password');
      await this.mails.tell(tx, accountId, 'password_changed');
      return { accountId };
    });
  }
}
