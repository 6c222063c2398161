import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who says that they are answering. */
export class StaffQueue1795900002200 implements MigrationInterface {
  name = 'StaffQueue1795900002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One at a time says of a question "I am answering"; past its time the row means nothing, and the next one takes it over.
      create table answering (
        question_id bigint primary key references question(id),
        account_id bigint not null references account(id),
        since timestamptz not null,
        until timestamptz not null
      );
      create index answering_by on answering (account_id);
      create index answering_over on answering (until);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table answering`);
  }
}
