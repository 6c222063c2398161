import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may do what, as data: changed rules of abilities, what is granted to or withheld from one person, and measures against accounts. */
export class Permissions1795900000300 implements MigrationInterface {
  name = 'Permissions1795900000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each row is a whole rule; the newest of an ability is in force, and where there is none, the default of the release. Undoing adds a row.
      create table ability_rule_change (
        id bigint generated always as identity primary key,
        ability text not null check (ability ~ '^[A-Z_]{2,40}$'),
        -- Null: reputation never gives it.
        reputation int check (reputation between 0 and 1000000),
        roles text[] not null check (cardinality(roles) <= 10),
        changed_by bigint references account(id),
        changed_at timestamptz not null,
        undoes bigint references ability_rule_change(id)
      );
      create index ability_rule_change_newest on ability_rule_change (ability, id desc);
      create trigger ability_rule_change_append_only before update or delete or truncate on ability_rule_change for each statement execute function refuse_change();

      create table ability_override (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id),
        ability text not null check (ability ~ '^[A-Z_]{2,40}$'),
        -- Null: everywhere.
        space_id bigint references space(id),
        effect text not null check (effect in ('grant', 'withhold')),
        reason text not null check (char_length(reason) between 1 and 500),
        set_by bigint references account(id),
        set_at timestamptz not null,
        until timestamptz,
        ended_at timestamptz,
        ended_by bigint references account(id)
      );
      -- One that stands; what ended stays as history.
      create unique index ability_override_once on ability_override (account_id, ability, space_id) nulls not distinct where ended_at is null;
      create index ability_override_of_account on ability_override (account_id, id desc);
      create index ability_override_by_ability on ability_override (ability) where ended_at is null;

      create table sanction (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id),
        kind text not null check (kind in ('warn', 'silence', 'suspend')),
        reason text not null check (char_length(reason) between 1 and 1000),
        imposed_by bigint references account(id),
        imposed_at timestamptz not null,
        -- Null: until it is lifted.
        until timestamptz,
        lifted_at timestamptz,
        lifted_by bigint references account(id),
        check (until > imposed_at),
        check (kind <> 'warn' or until is null)
      );
      -- One measure stands at a time; a new one takes the place of the old.
      create unique index sanction_standing_once on sanction (account_id) where lifted_at is null and kind <> 'warn';
      create index sanction_of_account on sanction (account_id, id desc);

      -- When the state silenced or suspended is over by itself; null: when it is lifted. Read with the state wherever that decides.
      alter table account add column sanctioned_until timestamptz;
      -- What was done to an account, on its page: few of all acts are.
      create index audit_entry_about_account on audit_entry ((subjects[1]), id desc) where subjects[1] like 'account:%';

      create index account_by_state on account (state, id) where state in ('silenced', 'suspended', 'deletion_requested');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index audit_entry_about_account;
      drop index account_by_state;
      alter table account drop column sanctioned_until;
      drop table sanction;
      drop table ability_override;
      drop table ability_rule_change;
    `);
  }
}
