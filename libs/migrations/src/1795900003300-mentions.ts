import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One more name in a check that lists names, whichever others stand there. */
const listing = (table: string, constraint: string, before: string, after: string): string => `
      do $$
      declare known text := pg_get_constraintdef((select oid from pg_constraint where conname = '${constraint}'));
      begin
        alter table ${table} drop constraint ${constraint};
        execute 'alter table ${table} add constraint ${constraint} ' || replace(known, '${before}', '${after}');
      end $$;`;

const list = 'ARRAY[';
const kind = `''mentioned''::text, `;
const event = `''mention''::text, `;

/** Whom texts call by their handles, and that they are told. */
export class Mentions1795900003300 implements MigrationInterface {
  name = 'Mentions1795900003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mention (
        -- A question, an answer or a comment.
        content_id bigint not null,
        -- As it stands in the text, in small letters.
        handle text not null check (handle ~ '^[a-z0-9][a-z0-9_-]{1,39}$'),
        account_id bigint not null references account(id),
        primary key (content_id, handle)
      );
      create index mention_of_account on mention (account_id);
      ${listing('notification', 'notification_kind_check', list, list + kind)}
      ${listing('notification_choice', 'notification_choice_event_check', list, list + event)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where kind = 'mentioned';
      delete from notification_mail where kind = 'mentioned';
      delete from notification_choice where event = 'mention';
      ${listing('notification_choice', 'notification_choice_event_check', event, '')}
      ${listing('notification', 'notification_kind_check', kind, '')}
      drop table mention;
    `);
  }
}
