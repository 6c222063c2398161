import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which thread went into which, and what it takes to bring it back. */
export class Merging1795900002600 implements MigrationInterface {
  name = 'Merging1795900002600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table thread_merge (
        id bigint generated always as identity primary key,
        -- The question that was emptied, and the one that has its answers since.
        source_id bigint not null references question(id),
        target_id bigint not null references question(id) check (target_id <> source_id),
        merged_at timestamptz not null,
        undone_at timestamptz,
        -- What went over: with an answer goes what hangs on it.
        answer_ids bigint[] not null,
        -- Of the question itself.
        comment_ids bigint[] not null,
        -- What repeated the emptied question.
        duplicate_ids bigint[] not null,
        -- The answer that its asker wanted to be shown first, where the target shows another one first.
        shown_first_id bigint,
        was_public boolean not null,
        -- As they stood at the target.
        last_activity_at timestamptz not null,
        staff_join_at timestamptz,
        answer_due_at timestamptz,
        solution_due_at timestamptz
      );
      create unique index thread_merge_standing on thread_merge (source_id) where undone_at is null;
      create index thread_merge_into on thread_merge (target_id) where undone_at is null;

      -- Came with a thread that was merged into this one, and goes with it.
      alter table question_follower add column merged_from bigint references question(id);
      alter table question_saved add column merged_from bigint references question(id);
      alter table question_affected add column merged_from bigint references question(id);
      alter table alias add column merged_from bigint references question(id);

      -- The question in which it was accepted, whose asker has the credit; null: the one where it stands.
      alter table acceptance add column accepted_in bigint references question(id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acceptance drop column accepted_in;
      alter table alias drop column merged_from;
      alter table question_affected drop column merged_from;
      alter table question_saved drop column merged_from;
      alter table question_follower drop column merged_from;
      drop table thread_merge;
    `);
  }
}
