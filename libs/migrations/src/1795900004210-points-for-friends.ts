import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what is paid for a friend, whichever answer and whoever invited them. */
export class PointsForFriends1795900004210 implements MigrationInterface {
  name = 'PointsForFriends1795900004210';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index concurrently points_standing_of_friend on points_standing (split_part(cause_key, ':', 2)) where ledger = 'loyalty' and rule = 'friendAccepted'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index concurrently points_standing_of_friend`);
  }
}
