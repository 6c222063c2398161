import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `''became_comment''::text, ''became_answer''::text, ''comment_again''::text, ''answer_again''::text, `;
const list = 'ARRAY[';

/** The check of kinds as it stands, with or without the new ones: whatever others there are stays. What stood in the table fitted before: it is not read again. */
const checkWith = (before: string, after: string): string => `
      do $$
      declare definition text;
      begin
        select pg_get_constraintdef(c.oid) into definition from pg_constraint c where c.conname = 'notification_kind_check';
        alter table notification drop constraint notification_kind_check;
        execute 'alter table notification add constraint notification_kind_check ' || replace(replace(definition, ' NOT VALID', ''), '${before}', '${after}') || ' not valid';
      end $$;`;

/** Authors are told that their answer became a comment, or their comment an answer, and that this was undone. */
export class NoticesOfTurnedTexts1795900006010 implements MigrationInterface {
  name = 'NoticesOfTurnedTexts1795900006010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(checkWith(list, list + kinds));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where kind in ('became_comment', 'became_answer', 'comment_again', 'answer_again');
      delete from notification_mail where kind in ('became_comment', 'became_answer', 'comment_again', 'answer_again');
      ${checkWith(kinds, '')}
    `);
  }
}
