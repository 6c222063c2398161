import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a space asks for beside the text of a question, and what was answered. */
export class QuestionForm1795900003100 implements MigrationInterface {
  name = 'QuestionForm1795900003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table space
        -- Fields in order, the retired ones last: they stay readable where somebody filled them in.
        add column form_fields jsonb not null default '[]' check (jsonb_typeof(form_fields) = 'array'),
        add column form_version int not null default 1 check (form_version >= 1);
      -- Key of a field to key of a choice or a short text. Fields of another space stay for the way back.
      alter table question add column field_values jsonb not null default '{}' check (jsonb_typeof(field_values) = 'object');
      create index question_by_field on question using gin (field_values jsonb_path_ops) where field_values <> '{}';
      alter table content_revision add column field_values jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table content_revision drop column field_values;
      drop index question_by_field;
      alter table question drop column field_values;
      alter table space drop column form_version, drop column form_fields;
    `);
  }
}
