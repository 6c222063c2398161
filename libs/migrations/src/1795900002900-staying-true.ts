import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who keeps an article true, what makes somebody look at it again, and what replaces it. */
export class StayingTrue1795900002900 implements MigrationInterface {
  name = 'StayingTrue1795900002900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table article
        add column owner_id bigint references account(id),
        add column replaced_by bigint references article(id) check (replaced_by <> id),
        -- From when it stands before its owner: its next review or the first of its open tasks, whichever comes first.
        add column attention_at timestamptz;
      update article set owner_id = reviewed_by where reviewed_by is not null;
      update article set attention_at = next_review_at where state in ('published', 'due_for_review', 'outdated');
      create index article_attention on article (attention_at, id) where attention_at is not null;
      create index article_attention_of_owner on article (owner_id, attention_at, id) where attention_at is not null;

      -- Why somebody has to look at an article before its day.
      create table article_task (
        id bigint generated always as identity primary key,
        article_id bigint not null references article(id),
        cause text not null check (cause in ('complaints', 'answer_corrected', 'answer_outdated', 'answer_unsafe')),
        -- The answer that it draws on.
        content_id bigint,
        raised_at timestamptz not null,
        due_at timestamptz not null,
        settled_at timestamptz,
        check ((cause = 'complaints') = (content_id is null))
      );
      create unique index article_task_once on article_task (article_id, cause, coalesce(content_id, 0)) where settled_at is null;
      create index article_source_of_content on article_source (content_id);

      -- What a reader missed stands open until somebody has dealt with it.
      alter table article_rating add column settled_at timestamptz;
      create index article_complaint on article_rating (article_id, at, id) where not helpful and settled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index article_complaint;
      alter table article_rating drop column settled_at;
      drop index article_source_of_content;
      drop table article_task;
      drop index article_attention_of_owner;
      drop index article_attention;
      alter table article drop column attention_at, drop column replaced_by, drop column owner_id;
    `);
  }
}
