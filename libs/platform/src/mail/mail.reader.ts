import { Injectable, Optional } from '@nestjs/common';
import type { Locale } from '../actor';
import { cursorValues, Database, type Page, pageOf, prepared } from '../database';
import { Settings } from '../settings/settings';
import { type Mail, MailState } from './mail.type';

interface MailRow {
  id: string;
  to_address: string;
  subject: string;
  body_text: string;
  body_html: string | null;
  language: Locale;
  kind: string;
  attempts: number;
  created_at: Date;
  sent_at: Date | null;
  failed_at: Date | null;
  last_error: string | null;
}

const columns = 'id, to_address, subject, body_text, body_html, language, kind, attempts, created_at, sent_at, failed_at, last_error';

const mailPage = prepared<MailRow>('mail_page', `select ${columns} from mail where id < coalesce($1::bigint, 9223372036854775807) order by id desc limit $2`);

const mailById = prepared<MailRow>('mail_by_id', `select ${columns} from mail where id = $1`);

/** Mails that have been written, newest first. */
@Injectable()
export class MailReader {
  constructor(
    private readonly database: Database,
    @Optional() private readonly settings?: Settings,
  ) {}

  async page(first: number, after: string | null | undefined): Promise<Page<Mail>> {
    const rows = await this.database.rows(mailPage, [cursorValues(after, ['id'])?.[0] ?? null, first + 1]);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => this.shown(row),
    );
  }

  async byId(id: string): Promise<Mail | undefined> {
    const row = await this.database.row(mailById, [id]);
    return row && this.shown(row);
  }

  private shown(row: MailRow): Mail {
    return {
      id: row.id,
      to: row.to_address,
      subject: row.subject,
      text: row.body_text,
      html: row.body_html,
      language: row.language,
      kind: row.kind,
      state: this.stateOf(row),
      attempts: row.attempts,
      createdAt: row.created_at,
      sentAt: row.sent_at,
      failedAt: row.failed_at,
      lastError: row.last_error,
    };
  }

  private stateOf({ sent_at, failed_at }: MailRow): MailState {
    if (sent_at !== null) return MailState.SENT;
    if (failed_at !== null) return MailState.FAILED;
    return this.settings?.smtpUrl ? MailState.WAITING : MailState.KEPT;
  }
}
