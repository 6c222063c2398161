import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that are of use until a day; the one that goes stale first is handed over first. */
export class VoucherCodesThatExpire1795900007240 implements MigrationInterface {
  name = 'VoucherCodesThatExpire1795900007240';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table voucher_code add column expires_at timestamptz');
    await runner.query('create index concurrently voucher_code_next on voucher_code (reward_id, expires_at, id) where redemption_id is null');
    await runner.query('create index concurrently voucher_code_stale on voucher_code (expires_at) where redemption_id is null and expires_at is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently voucher_code_stale');
    await runner.query('drop index concurrently voucher_code_next');
    await runner.query('alter table voucher_code drop column expires_at');
  }
}
