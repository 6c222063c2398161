import type { MigrationInterface, QueryRunner } from 'typeorm';

const kind = `''asked_expert''::text, `;
const list = 'ARRAY[';

/** The check of kinds as it stands, with or without the new one: whatever others there are stays. What stood in the table fitted before: it is not read again. */
const checkWith = (before: string, after: string): string => `
      do $$
      declare definition text;
      begin
        select pg_get_constraintdef(c.oid) into definition from pg_constraint c where c.conname = 'notification_kind_check';
        alter table notification drop constraint notification_kind_check;
        execute 'alter table notification add constraint notification_kind_check ' || replace(replace(definition, ' NOT VALID', ''), '${before}', '${after}') || ' not valid';
      end $$;`;

/** Experts of a space say that they are willing to be asked; askers and staff ask them about a question, and they are told. */
export class AskedExperts1795900005200 implements MigrationInterface {
  name = 'AskedExperts1795900005200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without a row nobody is asked.
      create table expert_willing (
        account_id bigint not null references account(id) on delete cascade,
        space_id bigint not null references space(id) on delete cascade,
        a_week smallint not null check (a_week between 1 and 20),
        since timestamptz not null,
        primary key (account_id, space_id)
      );
      create index expert_willing_in_space on expert_willing (space_id);

      create table expert_request (
        question_id bigint not null references question(id) on delete cascade,
        account_id bigint not null references account(id) on delete cascade,
        -- Where the question stood: what an expert takes in a week is said for each space.
        space_id bigint not null references space(id) on delete cascade,
        -- At most three experts a question, whoever asks at the same moment.
        place smallint not null check (place between 1 and 3),
        asked_by bigint not null references account(id),
        at timestamptz not null,
        declined_at timestamptz,
        primary key (question_id, account_id)
      );
      create unique index expert_request_place on expert_request (question_id, place);
      create index expert_request_lately on expert_request (account_id, space_id, at);
      create index expert_request_asked_by on expert_request (asked_by);
      create index expert_request_space on expert_request (space_id);
      ${checkWith(list, list + kind)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where kind = 'asked_expert';
      delete from notification_mail where kind = 'asked_expert';
      ${checkWith(kind, '')}
      drop table expert_request;
      drop table expert_willing;
    `);
  }
}
