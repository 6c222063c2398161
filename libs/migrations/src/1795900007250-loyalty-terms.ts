import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From how many points a tier is reached, and what it pays, are terms that managers write; until they do, those of the releases before. */
export class LoyaltyTerms1795900007250 implements MigrationInterface {
  name = 'LoyaltyTerms1795900007250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table loyalty_terms (
        version int generated always as identity primary key,
        valid_from timestamptz not null,
        silver_from int not null check (silver_from between 1 and 1000000),
        gold_from int not null check (gold_from between 1 and 1000000),
        silver_percent int not null check (silver_percent between 100 and 300),
        gold_percent int not null check (gold_percent between 100 and 300),
        reason text check (char_length(reason) between 1 and 500),
        announced_at timestamptz not null,
        cancelled_at timestamptz,
        -- When whoever reaches a tier by them was written down as having it; null: that is to be done once they count.
        followed_at timestamptz,
        constraint loyalty_terms_in_order check (silver_from < gold_from and silver_percent <= gold_percent),
        -- Every process knows of them before they count.
        constraint loyalty_terms_ahead check (valid_from >= announced_at + interval '10 minutes' or valid_from = '-infinity'),
        constraint loyalty_terms_cancelled_in_time check (cancelled_at <= valid_from - interval '2 minutes')
      );
      create unique index loyalty_terms_one_at_a_time on loyalty_terms (valid_from) where cancelled_at is null;

      insert into loyalty_terms (valid_from, silver_from, gold_from, silver_percent, gold_percent, announced_at, followed_at)
      values ('-infinity', 1000, 5000, 110, 125, '-infinity', '-infinity');

      -- What was written stays: it is only called off, or followed.
      create function keep_loyalty_terms() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'loyalty terms are never taken away' using errcode = 'check_violation';
        end if;
        if row(new.version, new.valid_from, new.silver_from, new.gold_from, new.silver_percent, new.gold_percent, new.reason, new.announced_at)
             is distinct from row(old.version, old.valid_from, old.silver_from, old.gold_from, old.silver_percent, old.gold_percent, old.reason, old.announced_at)
           or old.cancelled_at is not null then
          raise exception 'loyalty terms % are not to be changed: write others', old.version using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger loyalty_terms_kept before update or delete on loyalty_terms for each row execute function keep_loyalty_terms();

      insert into live_stamp (name, stamp) values ('loyalty_terms', 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from live_stamp where name = 'loyalty_terms';
      drop table loyalty_terms;
      drop function keep_loyalty_terms();
    `);
  }
}
