import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

const told = prepared<Record<string, unknown>>(
  'personal_notices',
  `select n.kind, n.page_kind as "page", n.page_id as "pageId", i.content_kind as "content", i.content_id as "contentId", i.at, n.read_at as "readAt"
   from notification_item i join notification n on n.id = i.notification_id where i.account_id = $1 order by i.at, i.content_id`,
);

const mailed = prepared<Record<string, unknown>>(
  'personal_notice_mails',
  `select kind, page_kind as "page", page_id as "pageId", content_kind as "content", content_id as "contentId", at, pace, due_at as "dueAt", settled_at as "settledAt"
   from notification_mail where account_id = $1 order by at, id`,
);

const mutedByThem = prepared<Record<string, unknown>>(
  'personal_muted_questions',
  `select question_id as "question", since from question_muted where account_id = $1 order by since, question_id`,
);

const dismissedByThem = prepared<Record<string, unknown>>(
  'personal_dismissed_announcements',
  `select announcement_id as "announcement", at from announcement_dismissed where account_id = $1 order by at, announcement_id`,
);

const removing = [
  prepared<never>('personal_remove_notices', `delete from notification where account_id = $1`),
  prepared<never>('personal_remove_muted_questions', `delete from question_muted where account_id = $1`),
  prepared<never>('personal_remove_dismissed_announcements', `delete from announcement_dismissed where account_id = $1`),
  prepared<never>('personal_remove_notice_mails', `delete from notification_mail where account_id = $1`),
];

/** In this order: what both were told of goes from the one; lines that both have unread become one; the rest changes hands. */
const moving = [
  prepared<never>(
    'personal_drop_notices_told_twice',
    `delete from notification_item i where i.account_id = $1
       and exists (select from notification_item o where o.account_id = $2 and o.kind = i.kind and o.cause = i.cause)`,
  ),
  prepared<never>(
    'personal_join_notices',
    `with joined as (
       select n.id as from_id, o.id as to_id, n.latest_at from notification n
       join notification o on o.account_id = $2 and o.kind = n.kind and o.subject_id = n.subject_id and o.read_at is null
       where n.account_id = $1 and n.read_at is null
     ), newer as (
       update notification n set latest_at = greatest(n.latest_at, joined.latest_at) from joined where n.id = joined.to_id
     )
     update notification_item i set notification_id = joined.to_id from joined where i.notification_id = joined.from_id`,
  ),
  prepared<never>(
    'personal_drop_joined_notices',
    `delete from notification n where n.account_id in ($1, $2) and not exists (select from notification_item i where i.notification_id = n.id)`,
  ),
  prepared<never>('personal_move_notices', `update notification set account_id = $2 where account_id = $1`),
  prepared<never>(
    'personal_drop_notices_mailed_twice',
    `delete from notification_mail m where m.account_id = $1
       and exists (select from notification_mail o where o.account_id = $2 and o.kind = m.kind and o.cause = m.cause)`,
  ),
  prepared<never>('personal_move_notice_mails', `update notification_mail set account_id = $2 where account_id = $1`),
  prepared<never>(
    'personal_drop_questions_muted_twice',
    `delete from question_muted m where m.account_id = $1 and exists (select from question_muted o where o.account_id = $2 and o.question_id = m.question_id)`,
  ),
  prepared<never>('personal_move_muted_questions', `update question_muted set account_id = $2 where account_id = $1`),
  prepared<never>(
    'personal_drop_announcements_dismissed_twice',
    `delete from announcement_dismissed d where d.account_id = $1
       and exists (select from announcement_dismissed o where o.account_id = $2 and o.announcement_id = d.announcement_id)`,
  ),
  prepared<never>('personal_move_dismissed_announcements', `update announcement_dismissed set account_id = $2 where account_id = $1`),
  prepared<never>('personal_move_notice_items', `update notification_item set account_id = $2 where account_id = $1`),
];

/** What somebody was told. It is theirs alone: it goes with the account, and along when two become one. */
@Injectable()
@Personal()
export class NotificationsPersonalData implements PersonalData {
  readonly columns = [
    'notification.account_id',
    'notification_item.account_id',
    'notification_mail.account_id',
    'question_muted.account_id',
    'announcement_dismissed.account_id',
  ];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [
      { name: 'notices', rows: await this.database.rows(told, [accountId]) },
      { name: 'notice_mails', rows: await this.database.rows(mailed, [accountId]) },
      { name: 'muted_questions', rows: await this.database.rows(mutedByThem, [accountId]) },
      { name: 'dismissed_announcements', rows: await this.database.rows(dismissedByThem, [accountId]) },
    ];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    for (const statement of removing) await tx.rows(statement, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    for (const statement of moving) await tx.rows(statement, [from, to]);
  }
}
