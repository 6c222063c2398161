import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads an article, within those who read its space; and whom a text opens it to once it is published. */
export class ArticleAudience1795900003510 implements MigrationInterface {
  name = 'ArticleAudience1795900003510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table article add column audience text not null default 'public' check (audience in ('public', 'members', 'staff'));
      alter table revision add column opens_to text check (opens_to in ('public', 'members'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision drop column opens_to;
      alter table article drop column audience;
    `);
  }
}
