import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spaces with their policy, who belongs to them, and tags. */
export class Spaces1795300000300 implements MigrationInterface {
  name = 'Spaces1795300000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table space (
        id bigint generated always as identity primary key,
        parent_id bigint references space(id),
        slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
        icon text not null default 'messages-square',
        position int not null default 0,
        visibility text not null default 'public' check (visibility in ('public', 'members', 'staff')),
        publishing_mode text not null default 'approved' check (publishing_mode in ('marked', 'approved')),
        -- How long peers are asked first, in minutes of business time.
        peers_first_minutes int not null default 240 check (peers_first_minutes between 0 and 100000),
        acceptance_limit int not null default 3 check (acceptance_limit between 1 and 10),
        article_review_days int not null default 180 check (article_review_days between 1 and 3650),
        -- Business days: 0 is Sunday. Times are minutes after midnight in the time zone.
        time_zone text not null default 'Asia/Jerusalem',
        business_days int[] not null default '{0,1,2,3,4}',
        business_opens int not null default 480 check (business_opens between 0 and 1439),
        business_closes int not null default 1080 check (business_closes between 1 and 1440),
        holidays_of text default 'IL',
        created_at timestamptz not null,
        check (business_opens < business_closes)
      );
      create unique index space_by_slug on space (slug);

      create table space_text (
        space_id bigint not null references space(id) on delete cascade,
        language text not null check (language in ('he', 'en')),
        name text not null check (char_length(name) between 1 and 80),
        description text not null default '' check (char_length(description) <= 500),
        primary key (space_id, language)
      );

      create table space_member (
        space_id bigint not null references space(id) on delete cascade,
        account_id bigint not null references account(id),
        joined_at timestamptz not null,
        primary key (space_id, account_id)
      );
      create index space_member_by_account on space_member (account_id);

      alter table role_grant add constraint role_grant_space foreign key (space_id) references space(id);

      create table tag (
        id bigint generated always as identity primary key,
        slug text not null check (char_length(slug) between 1 and 35),
        description text check (char_length(description) <= 2000),
        wiki_markdown text,
        question_count int not null default 0 check (question_count >= 0)
      );
      create unique index tag_by_slug on tag (slug);
      create index tag_by_use on tag (question_count desc, id);
      create index tag_by_prefix on tag (slug text_pattern_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table tag;
      alter table role_grant drop constraint role_grant_space;
      drop table space_member;
      drop table space_text;
      drop table space;
    `);
  }
}
