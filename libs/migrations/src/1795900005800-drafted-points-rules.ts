import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Managers write the rules of points: a draft, a day from which it counts, and a way back until then. */
export class DraftedPointsRules1795900005800 implements MigrationInterface {
  name = 'DraftedPointsRules1795900005800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table points_rule_set add column announced_at timestamptz;
      -- Whoever writes a set without saying when it was announced does it now.
      alter table points_rule_set alter column announced_at set default now();
      -- Processes know of a set a minute after it was written: it counts from a later moment, and never for what has been entered already.
      alter table points_rule_set add constraint points_rule_set_ahead check (valid_from >= announced_at + interval '10 minutes') not valid;
      -- Of those that count, the later one has the higher number: its trigger sees to that. One that was cancelled leaves its time to others.
      alter table points_rule_set drop constraint points_rule_set_valid_from_key;

      -- The one draft, which all managers share.
      create table points_rule_draft (
        sole boolean primary key default true check (sole),
        version int not null,
        rules jsonb not null,
        reason text not null check (char_length(reason) between 1 and 500),
        saved_at timestamptz not null,
        -- What it would have meant, worked out by the worker: when that began, when it ended, the sums; ended without sums: it took too long.
        preview_began_at timestamptz,
        preview_ended_at timestamptz,
        preview jsonb
      );
      -- Who would have gained or lost most by it.
      create table points_rule_draft_change (
        ledger text not null check (ledger in ('reputation', 'loyalty')),
        account_id bigint not null references account(id),
        change int not null,
        primary key (account_id, ledger)
      );
      -- Never the same for two drafts: who saw an earlier one cannot overwrite a later one.
      create sequence points_rule_draft_version as int;

      -- Which sets never came to count: a row of its own, since a set stays as it was written.
      create table points_rule_set_cancellation (
        version int primary key references points_rule_set(version),
        at timestamptz not null
      );
      create function check_points_rule_set_cancellation() returns trigger language plpgsql as $$
      begin
        -- One after the other with new sets, which take its time.
        perform pg_advisory_xact_lock(hashtext('points_rule_set'));
        if exists (select from points_rule_set where version = new.version and valid_from < new.at + interval '2 minutes') then
          raise exception 'rule set % is not to be cancelled any more', new.version using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger points_rule_set_cancellation_in_time before insert on points_rule_set_cancellation
        for each row execute function check_points_rule_set_cancellation();
      create trigger points_rule_set_cancellation_append_only before update or delete or truncate on points_rule_set_cancellation
        for each statement execute function refuse_change();

      create or replace function keep_points_rule_set() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'a rule set is never taken away' using errcode = 'check_violation';
        end if;
        if row(new.version, new.valid_from, new.reason, new.announced_at) is distinct from row(old.version, old.valid_from, old.reason, old.announced_at)
           or not new.rules @> old.rules then
          raise exception 'rule set % is not to be changed: write another', old.version using errcode = 'check_violation';
        end if;
        return new;
      end $$;

      create or replace function follow_points_rule_set() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtext('points_rule_set'));
        if exists (select from points_rule_set s where version >= new.version
                     or valid_from >= new.valid_from and not exists (select from points_rule_set_cancellation c where c.version = s.version)) then
          raise exception 'rule set % does not follow the ones before it', new.version using errcode = 'check_violation';
        end if;
        return new;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table points_rule_draft_change;
      drop table points_rule_draft;
      drop sequence points_rule_draft_version;
      alter table points_rule_set disable trigger points_rule_set_kept;
      -- The release before knows none that was cancelled.
      create temporary table cancelled on commit drop as select version from points_rule_set_cancellation;
      drop table points_rule_set_cancellation;
      drop function check_points_rule_set_cancellation();
      delete from points_rule_set where version in (select version from cancelled);
      alter table points_rule_set enable trigger points_rule_set_kept;
      alter table points_rule_set add constraint points_rule_set_valid_from_key unique (valid_from);

      create or replace function keep_points_rule_set() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'a rule set is never taken away' using errcode = 'check_violation';
        end if;
        if row(new.version, new.valid_from, new.reason) is distinct from row(old.version, old.valid_from, old.reason) or not new.rules @> old.rules then
          raise exception 'rule set % is not to be changed: write another', old.version using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create or replace function follow_points_rule_set() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtext('points_rule_set'));
        if exists (select from points_rule_set where version >= new.version or valid_from >= new.valid_from) then
          raise exception 'rule set % does not follow the ones before it', new.version using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      alter table points_rule_set drop column announced_at;
    `);
  }
}
