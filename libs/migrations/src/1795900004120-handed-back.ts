import type { MigrationInterface, QueryRunner } from 'typeorm';

const kind = `''handed_back''::text, `;
const list = 'ARRAY[';

/** Kinds of notices as they stand, with or without this one: whatever others there are stays. */
const kindsWith = (before: string, after: string): string => `
      do $$
      declare known text := pg_get_constraintdef((select oid from pg_constraint where conname = 'notification_kind_check'));
      begin
        alter table notification drop constraint notification_kind_check;
        execute 'alter table notification add constraint notification_kind_check ' || replace(known, '${before}', '${after}');
      end $$;`;

/** Whose text was approved for a time to come is told when it waits for a reviewer again. */
export class HandedBack1795900004120 implements MigrationInterface {
  name = 'HandedBack1795900004120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kindsWith(list, list + kind));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from notification where kind = 'handed_back'; ${kindsWith(kind, '')}`);
  }
}
