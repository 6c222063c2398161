import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of whom somebody wants to hear nothing. Goes with either account. */
export class IgnoredPeople1795900004420 implements MigrationInterface {
  name = 'IgnoredPeople1795900004420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ignored_person (
        account_id bigint not null references account(id) on delete cascade,
        ignored_id bigint not null references account(id) on delete cascade,
        since timestamptz not null,
        primary key (account_id, ignored_id),
        constraint ignored_person_another check (account_id <> ignored_id)
      );
      create index ignored_person_by on ignored_person (account_id, since desc, ignored_id desc);
      create index ignored_person_of on ignored_person (ignored_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ignored_person`);
  }
}
