import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told by mail, and how they stop it. */
export class NoticeMails1795900002100 implements MigrationInterface {
  name = 'NoticeMails1795900002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail
        -- What it tells of: nobody writes a second mail of this key. Its Message-ID comes from it.
        add column key text check (char_length(key) between 1 and 200),
        -- Where its receiver stops mails of this kind, by one request and without signing in.
        add column unsubscribe_url text;
      create unique index mail_once on mail (key) where key is not null;

      -- One cause that somebody wants to be told of by mail. It stays when that was done, so that no delivery of the event tells of it again.
      create table notification_mail (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id),
        kind text not null,
        cause text not null check (char_length(cause) <= 100),
        page_kind text not null,
        page_id bigint not null,
        subject_id bigint not null,
        content_kind text not null,
        content_id bigint not null,
        amount int not null default 1 check (amount > 0),
        at timestamptz not null,
        pace text not null check (pace in ('at_once', 'daily', 'weekly')),
        due_at timestamptz not null,
        -- When it was put into a mail, or left out of it: read before, out of sight, no longer wanted.
        settled_at timestamptz,
        mail_id bigint references mail(id) on delete set null
      );
      create unique index notification_mail_once on notification_mail (account_id, kind, cause);
      create index notification_mail_due on notification_mail (due_at) where settled_at is null;
      create index notification_mail_waiting on notification_mail (account_id, due_at) where settled_at is null;
      create index notification_mail_of_mail on notification_mail (mail_id) where mail_id is not null;
      create index notification_mail_oldest on notification_mail (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table notification_mail;
      drop index mail_once;
      alter table mail drop column unsubscribe_url, drop column key;
    `);
  }
}
