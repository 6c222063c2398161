import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowKinds, forgetKinds } from './kinds-of-notices';

const kinds = ['original_archived', 'original_outdated', 'original_restored'];

/** What goes away with its original comes back with it. */
export class TranslationsOfArchived1795900007260 implements MigrationInterface {
  name = 'TranslationsOfArchived1795900007260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The state in which a translation stood when it was put away with its original; null: it was not, or is back. Nothing that stands has it yet.
      alter table article_translation add column before_archiving text;
      alter table article_translation add constraint article_translation_before_archiving check (before_archiving in ('published', 'outdated')) not valid;
      -- Of a planned archiving.
      alter table article add column archive_keeps_translations boolean not null default false;
    `);
    await runner.query(allowKinds(kinds));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(forgetKinds(kinds));
    await runner.query(`
      alter table article drop column archive_keeps_translations;
      alter table article_translation drop column before_archiving;
    `);
  }
}
