import { Injectable } from '@nestjs/common';
import { Brand } from '../brand/brand';
import { prepared } from '../database';
import type { Transaction } from '../work/transaction';
import { type Letter, letterOf, type MailToSend, oneLine } from './letter';

/** Index `mail_once`. */
const insertMail = prepared<{ id: string }>(
  'mail_insert',
  `insert into mail (to_address, subject, body_text, body_html, language, kind, created_at, key, unsubscribe_url) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (key) where key is not null do nothing returning id`,
);

const eraseMails = prepared<never>('mail_erase', `delete from mail where lower(to_address) = any($1::text[])`);

/** Writes a mail in the transaction of the act that causes it; the worker sends it after commit, or it stays on the administrators' mail page where there is no SMTP server. */
@Injectable()
export class Mailer {
  constructor(private readonly brand: Brand) {}

  /** Its number; undefined where a mail of its key was written before. */
  async send(tx: Pick<Transaction, 'row' | 'now'>, mail: MailToSend): Promise<string | undefined> {
    const { language, subject, text, html } = this.letter(mail);
    const values = [oneLine(mail.to), subject, text, html, language, mail.kind ?? 'notice', tx.now, mail.key ?? null, mail.unsubscribe ?? null];
    return (await tx.row(insertMail, values))?.id;
  }

  /** Both parts of a mail, under the name of the organisation. */
  letter(mail: Omit<MailToSend, 'to'>): Letter {
    return letterOf(mail, (named) => this.brand.name(named));
  }

  /** Mails to these addresses are gone, and none that waits is sent: for people who leave. */
  async erase(tx: Transaction, addresses: readonly string[]): Promise<void> {
    await tx.rows(eraseMails, [addresses.map((address) => address.toLowerCase())]);
  }
}
