import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what people were told about one text. */
export class NoticesOfContent1795900005610 implements MigrationInterface {
  name = 'NoticesOfContent1795900005610';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index concurrently notification_item_of_content on notification_item (content_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index concurrently notification_item_of_content`);
  }
}
