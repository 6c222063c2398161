import { Injectable } from '@nestjs/common';
import { Brand } from '../brand/brand';
import { prepared } from '../database';
import type { Transaction } from '../work/transaction';
import { letterOf, type MailToSend, oneLine } from './letter';

const insertMail = prepared<never>(
  'mail_insert',
  `insert into mail (to_address, subject, body_text, body_html, language, kind, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);

const eraseMails = prepared<never>('mail_erase', `delete from mail where lower(to_address) = any($1::text[])`);

/** Writes a mail in the transaction of the act that causes it; the worker sends it after commit, or it stays on the administrators' mail page where there is no SMTP server. */
@Injectable()
export class Mailer {
  constructor(private readonly brand: Brand) {}

  async send(tx: Transaction, mail: MailToSend): Promise<void> {
    const { language, subject, text, html } = letterOf(mail, (named) => this.brand.name(named));
    await tx.rows(insertMail, [oneLine(mail.to), subject, text, html, language, mail.kind ?? 'notice', tx.now]);
  }

  /** Mails to these addresses are gone, and none that waits is sent: for people who leave. */
  async erase(tx: Transaction, addresses: readonly string[]): Promise<void> {
    await tx.rows(eraseMails, [addresses.map((address) => address.toLowerCase())]);
  }
}
