import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the organisation lets stand first for a query. */
export class PinnedAnswers1795900004710 implements MigrationInterface {
  name = 'PinnedAnswers1795900004710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pinned_answer (
        id bigint generated always as identity primary key,
        -- As it was typed, and the forms of its words without order, by which it is recognised.
        query text not null check (length(query) between 1 and 200),
        wording text not null check (wording <> ''),
        -- A question or an article: both have numbers of one row.
        content_id bigint not null,
        kind text not null check (kind in ('question', 'article')),
        from_at timestamptz not null,
        until_at timestamptz not null,
        check (until_at > from_at),
        unique (wording, content_id)
      );
      create index pinned_answer_until on pinned_answer (until_at);
      insert into live_stamp (name, stamp) values ('pinned_answers', 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from live_stamp where name = 'pinned_answers'; drop table pinned_answer`);
  }
}
