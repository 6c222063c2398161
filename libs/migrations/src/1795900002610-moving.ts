import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which space a question went to which, and what it takes to bring it back. */
export class Moving1795900002610 implements MigrationInterface {
  name = 'Moving1795900002610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question_move (
        id bigint generated always as identity primary key,
        question_id bigint not null references question(id),
        from_space_id bigint not null references space(id),
        to_space_id bigint not null references space(id) check (to_space_id <> from_space_id),
        moved_at timestamptz not null,
        undone_at timestamptz,
        -- When staff join, and by when it is to be answered and solved: before, and as the move set them.
        clocks_before timestamptz[] not null check (cardinality(clocks_before) = 3),
        clocks_after timestamptz[] not null check (cardinality(clocks_after) = 3)
      );
      create index question_move_standing on question_move (question_id, id desc) where undone_at is null;
      -- Those that are settled too go with their question.
      create index nomination_of_question on nomination (question_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index nomination_of_question;
      drop table question_move;
    `);
  }
}
