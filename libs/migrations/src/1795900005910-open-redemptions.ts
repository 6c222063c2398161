import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts the purchases of a reward that wait. */
export class OpenRedemptions1795900005910 implements MigrationInterface {
  name = 'OpenRedemptions1795900005910';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index concurrently redemption_open on redemption (reward_id) where state in ('held', 'approved')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index concurrently redemption_open`);
  }
}
