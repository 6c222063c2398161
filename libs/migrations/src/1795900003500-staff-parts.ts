import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside the text that everybody reads, the whole one with the parts for the staff; none where there are no such parts. */
export class StaffParts1795900003500 implements MigrationInterface {
  name = 'StaffParts1795900003500';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['article', 'revision']) {
      await runner.query(`
        alter table ${table} add column staff_markdown text, add column staff_html text,
          add constraint ${table}_staff_text check ((staff_markdown is null) = (staff_html is null));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['article', 'revision']) {
      await runner.query(`alter table ${table} drop constraint ${table}_staff_text, drop column staff_html, drop column staff_markdown;`);
    }
  }
}
