import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what was accepted in a thread and stands in another one by now. */
export class AcceptancesElsewhere1795900007280 implements MigrationInterface {
  name = 'AcceptancesElsewhere1795900007280';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index concurrently acceptance_accepted_in on acceptance (accepted_in) where accepted_in is not null and withdrawn_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index concurrently acceptance_accepted_in`);
  }
}
