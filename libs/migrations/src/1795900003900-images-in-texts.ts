import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where texts show images: each table, and its columns. Few texts do, so that the indexes are small. */
const texts = [
  ['question', 'body_html'],
  ['answer', 'body_html'],
  ['content_revision', 'body_markdown'],
  ['correction', 'body_markdown'],
  ['revision', 'body_html'],
  ['revision', 'staff_html'],
] as const;

/** Whether an image stands in a text that somebody may see is read from the texts themselves: nothing has to be kept beside them. */
export class ImagesInTexts1795900003900 implements MigrationInterface {
  name = 'ImagesInTexts1795900003900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Ids of the images that a text shows.
      create function images_in(written text) returns text[] language sql immutable parallel safe
        return (select coalesce(array_agg(found[1]), '{}') from regexp_matches(written, '/files/([A-Za-z0-9_-]{22})/post', 'g') as found);
      -- How many somebody has brought today.
      create index file_of_owner_by_day on file (owner_id, uploaded_at) where purpose = 'post_image';
      -- What the clean-up looks through.
      create index file_in_texts on file (id) where purpose = 'post_image';
    `);
    for (const [table, column] of texts)
      await runner.query(`create index ${table}_images_in_${column} on ${table} using gin (images_in(${column})) where ${column} like '%/files/%'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of texts) await runner.query(`drop index ${table}_images_in_${column}`);
    await runner.query('drop index file_in_texts; drop index file_of_owner_by_day; drop function images_in');
  }
}
