import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions of which somebody wants to hear no more. */
export class MutedQuestions1795900002150 implements MigrationInterface {
  name = 'MutedQuestions1795900002150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question_muted (
        question_id bigint not null references question(id),
        account_id bigint not null references account(id),
        since timestamptz not null,
        primary key (question_id, account_id)
      );
      create index question_muted_by on question_muted (account_id, since desc, question_id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table question_muted`);
  }
}
