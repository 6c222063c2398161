import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tiers of the loyalty programme: what somebody earned in which month, and the tier that they keep. */
export class LoyaltyTiers1795900006800 implements MigrationInterface {
  name = 'LoyaltyTiers1795900006800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Credits that were not taken back, by the month in which they were entered. Kept by triggers: a process of the version before counts too.
      create table loyalty_earned (
        account_id bigint not null references account(id),
        month date not null check (extract(day from month) = 1),
        points int not null,
        primary key (account_id, month)
      );

      -- A tier above the lowest. Who no longer earns enough for it keeps it until it ends.
      create table loyalty_tier (
        account_id bigint primary key references account(id),
        tier text not null check (tier in ('silver', 'gold')),
        ends_at timestamptz,
        look_at timestamptz not null
      );
      create index loyalty_tier_due on loyalty_tier (look_at);

      -- With a constant: no row is written anew, and all have what the check asks for.
      alter table reward add column tier text not null default 'bronze';
      alter table reward add constraint reward_tier_check check (tier in ('bronze', 'silver', 'gold')) not valid;

      create function count_loyalty_earned(account bigint, added int, entered timestamptz) returns void language sql as $$
        insert into loyalty_earned (account_id, month, points) values (account, date_trunc('month', entered at time zone 'Asia/Jerusalem')::date, added)
        on conflict (account_id, month) do update set points = loyalty_earned.points + excluded.points
      $$;
      create function count_points_lot() returns trigger language plpgsql as $$
      begin
        perform count_loyalty_earned(new.account_id, new.amount, t.at) from points_transaction t where t.id = new.transaction_id;
        return null;
      end $$;
      -- Whoever owns the lot by now: two accounts may have become one.
      create function count_undone_lot() returns trigger language plpgsql as $$
      begin
        perform count_loyalty_earned(l.account_id, -l.amount, t.at)
        from points_lot l join points_transaction t on t.id = l.transaction_id where l.transaction_id = new.undoes;
        return null;
      end $$;
      -- In the order in which an act writes both, so that neither waits for the other.
      create trigger points_transaction_undoing_lot after insert on points_transaction for each row
        when (new.undoes is not null and new.ledger = 'loyalty') execute function count_undone_lot();
      create trigger points_lot_counted after insert on points_lot for each row execute function count_points_lot();
    `);
    // Both tables are locked until the triggers are there: whatever has a higher number is counted by them.
    await runner.query(`
      do $$ begin
        execute format('comment on table loyalty_earned is %L', (select coalesce(max(id), 0) from points_transaction));
      end $$
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger points_transaction_undoing_lot on points_transaction;
      drop trigger points_lot_counted on points_lot;
      drop function count_undone_lot();
      drop function count_points_lot();
      drop function count_loyalty_earned(bigint, int, timestamptz);
      alter table reward drop column tier;
      drop table loyalty_tier;
      drop table loyalty_earned;
    `);
  }
}
