import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff tell everybody, who wants to see it no more, and questions that stand on top of their space. */
export class Announcements1795900004000 implements MigrationInterface {
  name = 'Announcements1795900004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcement (
        id bigint generated always as identity primary key,
        -- Where it stands: in a space, at a thread, or on the home page where neither is named.
        space_id bigint references space(id),
        question_id bigint references question(id),
        severity text not null check (severity in ('info', 'attention')),
        text_he text not null check (char_length(text_he) between 1 and 300),
        text_en text not null check (char_length(text_en) between 1 and 300),
        -- An https address, or a path of this site without its language.
        link text check (char_length(link) between 1 and 500),
        from_at timestamptz not null,
        until_at timestamptz not null,
        -- Ended before its time.
        ended_at timestamptz,
        version int not null default 1,
        check (num_nonnulls(space_id, question_id) <= 1),
        check (until_at > from_at)
      );
      create index announcement_until on announcement (until_at) where ended_at is null;
      create index announcement_newest on announcement (from_at desc, id desc);
      create index announcement_of_space on announcement (space_id);
      create index announcement_of_question on announcement (question_id);

      create table announcement_dismissed (
        account_id bigint not null references account(id),
        announcement_id bigint not null references announcement(id) on delete cascade,
        at timestamptz not null,
        primary key (account_id, announcement_id)
      );
      create index announcement_dismissed_of on announcement_dismissed (announcement_id);

      -- At most three in a space; an order that another replaces is written anew.
      create table pinned_question (
        question_id bigint primary key references question(id),
        space_id bigint not null references space(id),
        position int not null check (position between 1 and 3),
        until_at timestamptz not null,
        unique (space_id, position) deferrable
      );

      insert into live_stamp (name, stamp) values ('announcements', 0), ('pins', 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from live_stamp where name in ('announcements', 'pins');
      drop table pinned_question;
      drop table announcement_dismissed;
      drop table announcement;
    `);
  }
}
