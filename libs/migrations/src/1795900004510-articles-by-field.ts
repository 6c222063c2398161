import type { MigrationInterface, QueryRunner } from 'typeorm';

const constraints: readonly (readonly [table: string, name: string, check: string])[] = [
  ['space', 'space_sections_are_list', `jsonb_typeof(article_sections) = 'array'`],
  ['space', 'space_sections_counted', 'sections_version >= 1'],
  ['article', 'article_of_known_kind', `kind in ('how_to', 'answer', 'known_problem', 'policy')`],
  ['article', 'article_fields_are_object', `jsonb_typeof(field_values) = 'object'`],
  ['article', 'article_place_counted', 'place_version >= 1'],
];

/** What may stand in the columns of the migration before; and finds the articles of a section and those of a kind. */
export class ArticlesByField1795900004510 implements MigrationInterface {
  name = 'ArticlesByField1795900004510';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, check] of constraints) {
      await runner.query(`alter table ${table} add constraint ${name} check (${check}) not valid`);
      await runner.query(`alter table ${table} validate constraint ${name}`);
    }
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
    for (const [table, name] of constraints) await runner.query(`alter table ${table} drop constraint ${name}`);
  }
}
