import type { MigrationInterface, QueryRunner } from 'typeorm';

const kind = `''nudge''::text, `;
const list = 'ARRAY[';

/** Kinds of notices as they stand, with or without this one: whatever others there are stays. */
const kindsWith = (before: string, after: string): string => `
      do $$
      declare known text := pg_get_constraintdef((select oid from pg_constraint where conname = 'notification_kind_check'));
      begin
        alter table notification drop constraint notification_kind_check;
        execute 'alter table notification add constraint notification_kind_check ' || replace(known, '${before}', '${after}');
      end $$;`;

/** When whoever asked is asked to accept an answer or to say what is missing, and when that was done. */
export class Nudges1795900003110 implements MigrationInterface {
  name = 'Nudges1795900003110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table question add column nudge_due_at timestamptz, add column nudged_at timestamptz;
      create index question_nudge_due on question (nudge_due_at, id) where nudge_due_at is not null;
      ${kindsWith(list, list + kind)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where kind = 'nudge';
      ${kindsWith(kind, '')}
      drop index question_nudge_due;
      alter table question drop column nudged_at, drop column nudge_due_at;
    `);
  }
}
