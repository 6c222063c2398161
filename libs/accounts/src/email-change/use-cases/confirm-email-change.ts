import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, ErrorCode, type Failure, Refused, type Transaction, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { endLinks } from '../../link/email-token.sql';
import { SecurityMails } from '../../mails/security-mails';
import { hashOfSecret } from '../../session/secret';
import { lockEmail, mayHaveSessions } from '../../sign-in/credentials.sql';
import { endSignUps, lockSignUps } from '../../sign-in/sign-up.sql';
import { confirmEmailChange, emailChangeByLink, type EmailChangeRow, emailOf, endEmailChanges, moveEmail } from '../email-change.sql';

export interface EmailChangeConfirmed {
  /** False: the other address has not confirmed yet. */
  readonly done: boolean;
}

/** Somebody opens one of the two links. With the second one the account has the new address. */
@Injectable()
export class ConfirmEmailChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly mails: SecurityMails,
  ) {}

  async execute(actor: Actor, token: string): Promise<EmailChangeConfirmed | Failure> {
    const hash = hashOfSecret(token);
    const named = hash && (await this.database.row(emailChangeByLink, [hash, this.clock.now()]));
    if (!named) return new Refused(ErrorCode.TOKEN_INVALID);
    return this.work.run<EmailChangeConfirmed>({ act: 'confirmEmailChange', actor }, (tx) => this.confirm(tx, hash, named));
  }

  private async confirm(tx: Transaction, hash: Buffer, named: EmailChangeRow): Promise<EmailChangeConfirmed | Failure> {
    // The address before the account, as everywhere.
    await tx.rows(lockEmail, [named.email]);
    const account = await tx.row(lockAccount, [named.account_id]);
    const change = await tx.row(emailChangeByLink, [hash, tx.now]);
    const isUsed = change?.is_old ? change.old_confirmed_at : change?.new_confirmed_at;
    if (!account || !change || isUsed || !mayHaveSessions(account, tx.now)) return new Refused(ErrorCode.TOKEN_INVALID);
    const confirmed = await tx.row(confirmEmailChange, [change.id, change.is_old, tx.now]);
    if (!confirmed?.old_confirmed_at || !confirmed.new_confirmed_at) return { done: false };

    const old = await tx.row(emailOf, [account.id]);
    if (!old || !(await tx.row(moveEmail, [account.id, change.email]))) return new Refused(ErrorCode.TOKEN_INVALID);
    await tx.rows(endEmailChanges, [account.id, tx.now, change.id]);
    // Whoever signed up with it before is out, and links that went to the old address open nothing any more.
    await tx.rows(lockSignUps, [change.email]);
    await tx.rows(endSignUps, [change.email, account.id, tx.now]);
    await tx.rows(endLinks, [change.email, 'verify', tx.now]);
    await tx.rows(endLinks, [old.email, 'reset', tx.now]);
    await this.mails.tellAt(tx, { email: old.email, language: account.language }, 'email_changed');
    await this.mails.tellAt(tx, { email: change.email, language: account.language }, 'email_changed');
    return { done: true };
  }
}
