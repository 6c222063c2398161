import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told in the product. */
export class Notifications1795900001200 implements MigrationInterface {
  name = 'Notifications1795900001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One line of somebody's list: what is new of one kind about one thing, gathered until it is read.
      create table notification (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id),
        kind text not null check (kind in ('answer', 'followed_answer', 'comment', 'acceptance', 'solved', 'votes', 'nomination',
          'approved', 'changes_requested', 'declined', 'article', 'correction', 'corrected', 'correction_done', 'correction_dropped')),
        -- Where it is read: a thread or an article.
        page_kind text not null check (page_kind in ('question', 'article')),
        page_id bigint not null,
        -- What it is about: the page, or one text of a thread.
        subject_id bigint not null,
        latest_at timestamptz not null,
        read_at timestamptz
      );
      -- What comes while the line is unread joins it.
      create unique index notification_unread_once on notification (account_id, kind, subject_id) where read_at is null;
      create index notification_unread on notification (account_id, latest_at desc, id desc) where read_at is null;
      create index notification_newest on notification (account_id, latest_at desc, id desc);
      create index notification_oldest on notification (latest_at);

      -- One cause of a line. Nobody is told the same twice, however often an event is delivered and whatever was read since.
      create table notification_item (
        account_id bigint not null references account(id),
        kind text not null,
        cause text not null check (char_length(cause) <= 100),
        notification_id bigint not null references notification(id) on delete cascade,
        content_kind text not null check (content_kind in ('question', 'answer', 'comment', 'article')),
        content_id bigint not null,
        -- How many it tells of: votes are told by milestones.
        amount int not null default 1 check (amount > 0),
        at timestamptz not null,
        primary key (account_id, kind, cause)
      );
      create index notification_item_newest on notification_item (notification_id, at desc, content_id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table notification_item; drop table notification`);
  }
}
