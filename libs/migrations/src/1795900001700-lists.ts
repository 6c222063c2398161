import type { MigrationInterface, QueryRunner } from 'typeorm';

const visible = `publication = 'visible'`;
const unanswered = `${visible} and answer_count = 0 and closed_at is null`;
const unsolved = `${visible} and answer_count > 0 and accepted_count = 0 and closed_at is null`;

/** Walked in their order by the lists of questions. */
const indexes: readonly (readonly [name: string, columns: string, where: string])[] = [
  ['question_active_of_language', 'language, last_activity_at desc, id desc', visible],
  ['question_unsolved_active', 'last_activity_at desc, id desc', unsolved],
  ['question_unanswered_of_space', 'space_id, asked_at desc, id desc', unanswered],
  ['question_unsolved_of_space', 'space_id, last_activity_at desc, id desc', unsolved],
];

/** What people keep to read later, and the orders of lists that walked too far. */
export class Lists1795900001700 implements MigrationInterface {
  name = 'Lists1795900001700';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question_saved (
        question_id bigint not null references question(id),
        account_id bigint not null references account(id),
        since timestamptz not null,
        primary key (question_id, account_id)
      )`);
    await runner.query(`create index question_saved_by on question_saved (account_id, since desc, question_id)`);
    for (const [name, columns, where] of indexes) await runner.query(`create index concurrently ${name} on question (${columns}) where ${where}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of indexes) await runner.query(`drop index ${name}`);
    await runner.query(`drop table question_saved`);
  }
}
