import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tags in several languages, with other words that lead to them, those who follow them, and what was merged into what. */
export class Tags1795900002300 implements MigrationInterface {
  name = 'Tags1795900002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tag_text (
        tag_id bigint not null references tag(id) on delete cascade,
        language text not null check (language in ('he', 'en')),
        description text not null check (char_length(description) between 1 and 2000),
        primary key (tag_id, language)
      );
      insert into tag_text (tag_id, language, description)
      select id, case when description ~ '[א-ת]' then 'he' else 'en' end, description from tag where description <> '';
      alter table tag drop column description;

      -- Another word for a tag is a row of its own, so that no word ever means two things: it has no questions and leads to the tag, never over a chain.
      alter table tag add column leads_to bigint references tag(id), add constraint tag_leads_elsewhere check (leads_to <> id);
      create index tag_leading on tag (leads_to) where leads_to is not null;

      create table tag_follower (
        tag_id bigint not null references tag(id) on delete cascade,
        account_id bigint not null references account(id),
        since timestamptz not null,
        primary key (tag_id, account_id)
      );
      create index tag_follower_by on tag_follower (account_id, since desc, tag_id);

      -- Who merged stands in the audit log.
      create table tag_merge (
        id bigint generated always as identity primary key,
        from_id bigint not null references tag(id),
        into_id bigint not null references tag(id),
        -- Other words that led to the one that was merged.
        words bigint[] not null default '{}',
        merged_at timestamptz not null,
        undone_at timestamptz
      );
      create unique index tag_merge_standing on tag_merge (from_id) where undone_at is null;
      create index tag_merge_into on tag_merge (into_id, id desc) where undone_at is null;
      create table tag_merge_question (
        merge_id bigint not null references tag_merge(id) on delete cascade,
        question_id bigint not null references question(id) on delete cascade,
        -- It carried both.
        had_both boolean not null,
        primary key (merge_id, question_id)
      );
      create index tag_merge_of_question on tag_merge_question (question_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table tag_merge_question;
      drop table tag_merge;
      drop table tag_follower;
      drop index tag_leading;
      alter table tag drop constraint tag_leads_elsewhere, drop column leads_to;
      alter table tag add column description text check (char_length(description) <= 2000);
      update tag t set description = (select x.description from tag_text x where x.tag_id = t.id order by x.language limit 1);
      drop table tag_text;
    `);
  }
}
