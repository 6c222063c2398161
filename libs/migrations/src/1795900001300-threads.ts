import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which solution the asker wants to be shown first, and that what solved it once does so no longer. */
export class Threads1795900001300 implements MigrationInterface {
  name = 'Threads1795900001300';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table answer
        add column shown_first boolean not null default false,
        -- Since when it is known to solve the problem no longer; a new acceptance ends that.
        add column no_longer_true_at timestamptz`);
    await runner.query(`alter table answer add constraint answer_first_is_accepted check (not shown_first or accepted_at is not null) not valid`);
    await runner.query(`alter table answer validate constraint answer_first_is_accepted`);
    await runner.query(`create unique index concurrently answer_shown_first on answer (question_id) where shown_first`);
    await runner.query(
      `create index concurrently answer_by_question_best on answer (question_id, (accepted_at is null), shown_first desc, accepted_at desc, score desc, id)`,
    );
    await runner.query(`drop index concurrently answer_by_question_rank`);
    await runner.query(`alter table acceptance add column no_longer_true boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table acceptance drop column no_longer_true`);
    await runner.query(`create index concurrently answer_by_question_rank on answer (question_id, (accepted_at is null), accepted_at desc, score desc, id)`);
    await runner.query(`drop index concurrently answer_by_question_best`);
    await runner.query(`drop index concurrently answer_shown_first`);
    await runner.query(`alter table answer drop constraint answer_first_is_accepted`);
    await runner.query(`alter table answer drop column shown_first, drop column no_longer_true_at`);
  }
}
