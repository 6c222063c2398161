import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the articles of a segment, and whom an organisation knows by a number of its own. */
export class ArticlesOfSegments1795900007210 implements MigrationInterface {
  name = 'ArticlesOfSegments1795900007210';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index concurrently article_of_segment on article using gin (segment_ids) where segment_ids <> '{}'`);
    await runner.query(`create index concurrently account_contact_by_external_id on account_contact (external_id) where external_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index concurrently account_contact_by_external_id`);
    await runner.query(`drop index concurrently article_of_segment`);
  }
}
