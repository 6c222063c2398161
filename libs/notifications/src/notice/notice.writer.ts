import { Injectable } from '@nestjs/common';
import { NotificationChoices, type Wanting } from '@kehila/accounts';
import { Database, LiveWire, prepared } from '@kehila/platform';
import { MailPlan } from '../mail/mail-plan';
import { MutedQuestions } from '../mute/muted-questions';
import { whoIgnores } from './ignoring.sql';
import { choiceOf, ignorable, muted, type Notice } from './notice-kinds';

/**
 * Joins the unread line of each person, or begins one. Who was told of this cause is left out first, so that an event that is delivered
 * again does not open a line that was read meanwhile; what runs at the same moment meets the primary key of the items.
 */
const write = prepared<never>(
  'notice_write',
  `with told as (
     select a.id from unnest($1::bigint[]) a(id)
     where not exists (select from notification_item i where i.account_id = a.id and i.kind = $2 and i.cause = $3)
   ), line as (
     insert into notification (account_id, kind, page_kind, page_id, subject_id, latest_at)
     select told.id, $2, $4, $5, $6, $10 from told order by told.id
     on conflict (account_id, kind, subject_id) where read_at is null do update set latest_at = greatest(notification.latest_at, excluded.latest_at)
     returning id, account_id
   )
   insert into notification_item (account_id, kind, cause, notification_id, content_kind, content_id, amount, at)
   select account_id, $2, $3, id, $7, $8, $9, $10 from line
   on conflict do nothing`,
);

/** So many people a statement, that none holds locks for long. */
const batch = 500;

@Injectable()
export class NoticeWriter {
  constructor(
    private readonly database: Database,
    private readonly choices: NotificationChoices,
    private readonly mails: MailPlan,
    private readonly mutes: MutedQuestions,
    private readonly wire: LiveWire,
  ) {}

  /** Tells each of them once, as they chose, but for whoever did it: nobody is told of their own acts. */
  async tell(notice: Notice, accountIds: Iterable<string | null>, doneBy: string | null): Promise<void> {
    const concerned = [...new Set(accountIds)].filter((id) => id !== null && id !== doneBy);
    const { kind, page, content, cause, at } = notice;
    for (let from = 0; from < concerned.length; from += batch) {
      const heeding = await this.heeding(notice, concerned.slice(from, from + batch) as string[], doneBy);
      const wanting = await this.wanting(notice, heeding);
      const inApp = wanting.flatMap((one) => (one.inApp ? one.accountId : []));
      const values = [kind, cause, page.kind, page.id, notice.subjectId ?? page.id, content.kind, content.id, notice.amount ?? 1, at];
      await this.database.rows(write, [inApp, ...values]);
      await this.wire.tell('bell', inApp);
      if (!notice.inAppOnly) await this.mails.add(notice, wanting);
    }
  }

  /** Without those who ignore whoever did it. */
  private async heeding({ kind, page, content }: Notice, accountIds: readonly string[], doneBy: string | null): Promise<readonly string[]> {
    if (doneBy === null || !ignorable.includes(kind) || accountIds.length === 0) return accountIds;
    const questionId = page.kind === 'question' ? page.id : content.id;
    const deaf = new Set((await this.database.rows(whoIgnores, [accountIds, doneBy, questionId])).map((row) => row.account_id));
    return accountIds.filter((id) => !deaf.has(id));
  }

  private async wanting({ kind, page }: Notice, accountIds: readonly string[]): Promise<Wanting[]> {
    const wanting = await this.choices.wanting(choiceOf[kind], accountIds);
    if (page.kind !== 'question' || !muted.includes(kind) || wanting.length === 0) return wanting;
    const deaf = await this.mutes.by(
      wanting.map((one) => one.accountId),
      page.id,
    );
    return wanting.filter((one) => !deaf.has(one.accountId));
  }
}
