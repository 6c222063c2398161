import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `''expert''::text, ''expert_ending''::text, ''expert_ended''::text, `;
const pages = `''experts''::text, `;
const list = 'ARRAY[';

/** A check as it stands, with or without what is added: whatever others there are stays. What stood in the table fitted before: it is not read again. */
const checkWith = (name: string, before: string, after: string, ending: string): string => `
      do $$
      declare asked record;
      begin
        select c.conrelid::regclass as relation, pg_get_constraintdef(c.oid) as definition into asked from pg_constraint c where c.conname = '${name}';
        execute format('alter table %s drop constraint ${name}', asked.relation);
        execute format('alter table %s add constraint ${name} %s', asked.relation, replace(replace(asked.definition, ' NOT VALID', ''), '${before}', '${after}') || '${ending}');
      end $$;`;

/** The name of a check, what it lists besides from now on, and how the migration before left it. */
const changes = [
  ['notification_kind_check', kinds, ' not valid'],
  ['notification_page_kind_check', pages, ' not valid'],
  ['notification_item_content_kind_check', pages, ''],
] as const;

/** People are told when they become an expert of a space, and before and when they stop being one; it is read where they read what is missing. */
export class NoticesOfExperts1795900004620 implements MigrationInterface {
  name = 'NoticesOfExperts1795900004620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changes.map(([name, added]) => checkWith(name, list, list + added, ' not valid')).join(''));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where page_kind = 'experts';
      delete from notification_mail where kind like 'expert%';
      ${changes.map(([name, added, was]) => checkWith(name, added, '', was)).join('')}`);
  }
}
