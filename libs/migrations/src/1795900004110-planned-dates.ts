import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approved text is published at a time, and an article put away at one. */
export class PlannedDates1795900004110 implements MigrationInterface {
  name = 'PlannedDates1795900004110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision add column publish_at timestamptz;
      create index revision_scheduled on revision (publish_at) where state = 'scheduled';

      alter table article add column archive_at timestamptz, add column archive_note text, add column archive_replaced_by bigint,
        add column archive_set_by bigint references account(id);
      create index article_archive_at on article (archive_at) where archive_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table article drop column archive_at, drop column archive_note, drop column archive_replaced_by, drop column archive_set_by;
      drop index revision_scheduled;
      alter table revision drop column publish_at;
    `);
  }
}
