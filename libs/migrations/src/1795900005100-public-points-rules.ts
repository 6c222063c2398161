import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of points say why they changed, and what they said is never changed: everybody may read them, and entries refer to them. */
export class PublicPointsRules1795900005100 implements MigrationInterface {
  name = 'PublicPointsRules1795900005100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table points_rule_set add column reason text;
      -- Not validated: no row has a reason yet.
      alter table points_rule_set add constraint points_rule_set_reason_length check (char_length(reason) between 1 and 500) not valid;

      -- A release may name a new kind of act in every set; what a set said before stays as it was.
      create function keep_points_rule_set() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'a rule set is never taken away' using errcode = 'check_violation';
        end if;
        if row(new.version, new.valid_from, new.reason) is distinct from row(old.version, old.valid_from, old.reason) or not new.rules @> old.rules then
          raise exception 'rule set % is not to be changed: write another', old.version using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger points_rule_set_kept before update or delete on points_rule_set for each row execute function keep_points_rule_set();
      create trigger points_rule_set_not_emptied before truncate on points_rule_set for each statement execute function refuse_change();

      -- One by one, so that of two sets the one with the higher number is also the later one.
      create function follow_points_rule_set() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtext('points_rule_set'));
        if exists (select from points_rule_set where version >= new.version or valid_from >= new.valid_from) then
          raise exception 'rule set % does not follow the ones before it', new.version using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger points_rule_set_follows before insert on points_rule_set for each row execute function follow_points_rule_set();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger points_rule_set_follows on points_rule_set;
      drop trigger points_rule_set_not_emptied on points_rule_set;
      drop trigger points_rule_set_kept on points_rule_set;
      drop function follow_points_rule_set();
      drop function keep_points_rule_set();
      alter table points_rule_set drop column reason;
    `);
  }
}
