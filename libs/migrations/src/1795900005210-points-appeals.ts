import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `''points_appeal_upheld''::text, ''points_appeal_declined''::text, `;
const pages = `''points_appeal''::text, `;
const list = 'ARRAY[';

/** A check as it stands, with or without what is added: whatever others there are stays. What stood in the table fitted before: it is not read again. */
const checkWith = (name: string, before: string, after: string): string => `
      do $$
      declare asked record;
      begin
        select c.conrelid::regclass as relation, pg_get_constraintdef(c.oid) as definition into asked from pg_constraint c where c.conname = '${name}';
        execute format('alter table %s drop constraint ${name}', asked.relation);
        execute format('alter table %s add constraint ${name} %s not valid', asked.relation, replace(replace(asked.definition, ' NOT VALID', ''), '${before}', '${after}'));
      end $$;`;

const changes = [
  ['notification_kind_check', kinds],
  ['notification_page_kind_check', pages],
  ['notification_item_content_kind_check', pages],
] as const;

/** People ask the staff about an entry of their journal, and are told what they said. */
export class PointsAppeals1795900005210 implements MigrationInterface {
  name = 'PointsAppeals1795900005210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table points_appeal (
        id bigint generated always as identity primary key,
        transaction_id bigint not null references points_transaction(id),
        account_id bigint not null references account(id) on delete cascade,
        -- What the entry took or did not grant.
        points int not null check (points > 0),
        reason text not null check (char_length(reason) between 1 and 500),
        state text not null default 'open' check (state in ('open', 'upheld', 'declined')),
        opened_at timestamptz not null,
        answer text check (char_length(answer) between 1 and 500),
        decided_by bigint references account(id),
        decided_at timestamptz,
        check ((state = 'open') = (decided_at is null)),
        check ((state = 'open') = (decided_by is null)),
        check ((state = 'open') = (answer is null))
      );
      -- Once an entry.
      create unique index points_appeal_once on points_appeal (transaction_id);
      create index points_appeal_open on points_appeal (id) where state = 'open';
      create index points_appeal_of_account on points_appeal (account_id, id desc);
      create index points_appeal_decided_by on points_appeal (decided_by) where decided_by is not null;
      ${changes.map(([name, added]) => checkWith(name, list, list + added)).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where page_kind = 'points_appeal';
      delete from notification_mail where kind like 'points_appeal%';
      ${changes.map(([name, added]) => checkWith(name, added, '')).join('')}
      drop table points_appeal;
    `);
  }
}
