import { Injectable } from '@nestjs/common';
import { type MailReaderOfAccount, NotificationChoices } from '@kehila/accounts';
import { Database, type Letter, Mailer, MailReview } from '@kehila/platform';
import { MailComposer } from './mail-composer';
import { noticeMail } from './notice-letter';
import { inMails, type WaitingRow } from './notice-mail.sql';

/** A mail about notices goes out as it would be written now: without what is out of sight, read, or no longer wanted. */
@Injectable()
export class NoticeMailReview extends MailReview {
  override readonly kind = noticeMail;

  constructor(
    private readonly database: Database,
    private readonly choices: NotificationChoices,
    private readonly composer: MailComposer,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  override async lettersNow(mailIds: readonly string[]): Promise<ReadonlyMap<string, Letter | null>> {
    const rows = await this.database.rows(inMails, [mailIds]);
    const readers = await this.choices.mailReaders([...new Set(rows.map(({ account_id: accountId }) => accountId))]);
    const byMail = Map.groupBy(rows, ({ mail_id: mailId }) => mailId);
    const letters = mailIds.map(async (id) => [id, await this.letterOf(byMail.get(id) ?? [], readers)] as const);
    return new Map(await Promise.all(letters));
  }

  private async letterOf(rows: readonly (WaitingRow & { account_id: string })[], readers: ReadonlyMap<string, MailReaderOfAccount>): Promise<Letter | null> {
    const accountId = rows[0]?.account_id;
    const reader = accountId === undefined ? undefined : readers.get(accountId);
    if (accountId === undefined || !reader) return null;
    const [mail] = await this.composer.compose(accountId, rows, reader);
    return mail ? this.mailer.letter(mail.letter) : null;
  }
}
