import { Injectable } from '@nestjs/common';
import { prepared } from '../database';
import type { Transaction } from '../work/transaction';

export interface MailToSend {
  readonly to: string;
  readonly subject: string;
  /** Plain text; the only part that every mail program shows. */
  readonly text: string;
}

const insertMail = prepared<never>('mail_insert', `insert into mail (to_address, subject, body_text, created_at) values ($1, $2, $3, $4)`);

/** Writes a mail in the transaction of the act that causes it; the worker sends it after commit, or it stays on the administrators' mail page where there is no SMTP server. */
@Injectable()
export class Mailer {
  async send(tx: Transaction, mail: MailToSend): Promise<void> {
    await tx.rows(insertMail, [mail.to, mail.subject, mail.text, tx.now]);
  }
}
