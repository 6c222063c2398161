import { Injectable } from '@nestjs/common';
import { type Locale, Mailer, type Transaction } from '@kehila/platform';
import { deletionTakenBackMail } from '../mails/account-mails';
import { AccountDeletionTakenBack } from './account-deletion.events';
import { addressOf, takeBack } from './account-deletion.sql';

/** Whoever signs in again while they could still come back stays. The caller holds the lock of the account. */
@Injectable()
export class TakeBackDeletion {
  constructor(private readonly mailer: Mailer) {}

  async ofWhoSignsIn(tx: Transaction, accountId: string, language: Locale): Promise<void> {
    if (!(await tx.row(takeBack, [accountId]))) return;
    const to = await tx.row(addressOf, [accountId]);
    if (to) await this.mailer.send(tx, { to: to.email, ...deletionTakenBackMail(language) });
    await tx.record(new AccountDeletionTakenBack({ accountId, at: tx.now }));
  }
}
