import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the articles of a section and those of a kind. */
export class ArticlesByField1795900004510 implements MigrationInterface {
  name = 'ArticlesByField1795900004510';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index concurrently article_newest_of_section on article (space_id, section, published_at desc, id desc) where state not in ('draft', 'archived')`,
    );
    await runner.query(
      `create index concurrently article_newest_of_kind on article (kind, published_at desc, id desc) where state not in ('draft', 'archived')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index concurrently article_newest_of_kind`);
    await runner.query(`drop index concurrently article_newest_of_section`);
  }
}
