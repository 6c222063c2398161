import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the purchases that have to be checked, and those to one address. */
export class FoundRedemptionChecks1795900006510 implements MigrationInterface {
  name = 'FoundRedemptionChecks1795900006510';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index concurrently redemption_to_check on redemption (id) where to_check_since is not null`);
    await runner.query(`create index concurrently redemption_to_address on redemption (address_mark, account_id, id) where address_mark is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index concurrently redemption_to_address`);
    await runner.query(`drop index concurrently redemption_to_check`);
  }
}
