import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, type Page, pageOf, prepared } from '../database';
import type { Mail } from './mail.type';

interface MailRow {
  id: string;
  to_address: string;
  subject: string;
  body_text: string;
  created_at: Date;
  sent_at: Date | null;
  last_error: string | null;
}

const mailPage = prepared<MailRow>(
  'mail_page',
  `select id, to_address, subject, body_text, created_at, sent_at, last_error from mail
   where id < coalesce($1::bigint, 9223372036854775807) order by id desc limit $2`,
);

/** Mails that have been written, newest first. */
@Injectable()
export class MailReader {
  constructor(private readonly database: Database) {}

  async page(first: number, after: string | null | undefined): Promise<Page<Mail>> {
    const rows = await this.database.rows(mailPage, [decodeCursor(after, 1)?.[0] ?? null, first + 1]);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row): Mail => ({
        id: row.id,
        to: row.to_address,
        subject: row.subject,
        text: row.body_text,
        createdAt: row.created_at,
        sentAt: row.sent_at,
        lastError: row.last_error,
      }),
    );
  }
}
