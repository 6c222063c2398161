import type { MigrationInterface, QueryRunner } from 'typeorm';

const formats = (names: string, validity = ''): string => `
      alter table import_source drop constraint import_source_format_check;
      alter table import_source add constraint import_source_format_check check (format in (${names})) ${validity};`;
const kinds = (names: string, validity = ''): string => `
      alter table import_reference drop constraint import_reference_kind_check;
      alter table import_reference add constraint import_reference_kind_check check (kind in (${names})) ${validity};`;

const fewFormats = `'stackexchange'`;
const fewKinds = `'account', 'question', 'answer', 'comment', 'badge', 'link', 'tag', 'revision'`;

/** Content comes from more places than one, and articles come too. What stands there was of the fewer kinds: nothing has to be looked at again. */
export class MoreImports1795900004800 implements MigrationInterface {
  name = 'MoreImports1795900004800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(formats(`${fewFormats}, 'discourse', 'csv', 'markdown', 'zendesk'`, 'not valid'));
    await runner.query(kinds(`${fewKinds}, 'article'`, 'not valid'));
  }

  /** What the other formats brought stays; only its numbers over there are forgotten. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from import_reference where kind = 'article' or source_id in (select id from import_source where format <> 'stackexchange');
      delete from import_source where format <> 'stackexchange';
    `);
    await runner.query(formats(fewFormats));
    await runner.query(kinds(fewKinds));
  }
}
