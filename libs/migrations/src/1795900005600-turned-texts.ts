import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that the staff made comments, and comments that they made answers: where the text stands since, and what it takes to bring it back. */
export class TurnedTexts1795900005600 implements MigrationInterface {
  name = 'TurnedTexts1795900005600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table text_turn (
        id bigint generated always as identity primary key,
        -- The text as it was, which nobody is shown any more, and as it stands since.
        source_id bigint not null,
        target_id bigint not null check (target_id <> source_id),
        became text not null check (became in ('answer', 'comment')),
        turned_at timestamptz not null,
        undone_at timestamptz,
        -- Of an answer: what hung on it and stands beside it since, and the votes that were taken back.
        comment_ids bigint[] not null,
        vote_ids bigint[] not null
      );
      create unique index text_turn_from on text_turn (source_id) where undone_at is null;
      create unique index text_turn_to on text_turn (target_id);

      -- The id that the text had before it was turned into this: addresses with it lead here.
      alter table answer add column former_id bigint;
      alter table comment add column former_id bigint;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table comment drop column former_id;
      alter table answer drop column former_id;
      drop table text_turn;
    `);
  }
}
