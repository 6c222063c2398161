import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Loyalty points become like money: lots that vest and expire, holds that are resolved once, and what is owed. */
export class Purse1795900002700 implements MigrationInterface {
  name = 'Purse1795900002700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update points_rule_set set rules = rules || '{"expiryMonths": 24}';

      -- What somebody owes, since points that were taken back had been spent, is a ledger like the others: never below 0, append-only.
      alter table points_account drop constraint points_account_ledger_check;
      alter table points_account add constraint points_account_ledger_check check (ledger in ('reputation', 'loyalty', 'alias', 'debt'));
      alter table points_transaction drop constraint points_transaction_ledger_check;
      alter table points_transaction add constraint points_transaction_ledger_check check (ledger in ('reputation', 'loyalty', 'alias', 'debt'));
      alter table points_transaction drop constraint points_transaction_withheld_by_check;
      alter table points_transaction add constraint points_transaction_withheld_by_check check (withheld_by in ('floor', 'daily_cap', 'pair_limit', 'staff', 'debt'));

      -- Where the organisation's side of an entry stands. Null: issued, or a person's side.
      alter table points_entry add column side text;
      alter table points_entry add constraint points_entry_side_check check (side is null or account_id is null and side in ('held', 'spent', 'expired'));

      -- What ends here: a hold that is spent or given back, a spending that is refunded. Each ends once, whoever is quicker.
      alter table points_transaction add column resolves bigint references points_transaction(id);
      create unique index points_transaction_resolved_once on points_transaction (resolves) where resolves is not null;
      -- Points are set aside once for one thing.
      create unique index points_transaction_held_once on points_transaction (cause_key) where rule = 'redemptionHeld';

      -- Points of one credit that are still there. The lots of a person add up to the balance.
      create table points_lot (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id),
        transaction_id bigint not null unique references points_transaction(id),
        amount int not null check (amount > 0),
        remaining int not null check (remaining between 0 and amount),
        vests_at timestamptz,
        expires_at timestamptz not null,
        -- When its owner was told that it expires.
        warned_at timestamptz
      );
      create index points_lot_open on points_lot (account_id, expires_at, id) where remaining > 0;
      create index points_lot_expiring on points_lot (expires_at, account_id) where remaining > 0;
      create index points_lot_unwarned on points_lot (expires_at, account_id) where remaining > 0 and warned_at is null;

      -- From which lots a transaction took how much, so that what is given back keeps its date.
      create table points_lot_use (
        transaction_id bigint not null references points_transaction(id),
        lot_id bigint not null references points_lot(id),
        amount int not null check (amount > 0),
        primary key (transaction_id, lot_id)
      );

      -- What was earned before there were lots: credits less what was taken back of them; other debits take the oldest first.
      insert into points_lot (account_id, transaction_id, amount, remaining, vests_at, expires_at)
      select account_id, transaction_id, amount, greatest(0, least(amount, upto - debits)), vests_at, at + interval '24 months'
      from (
        select c.*, sum(c.amount) over (partition by c.account_id order by c.sequence) as upto,
          coalesce((select -sum(d.amount) from points_entry d join points_transaction u on u.id = d.transaction_id
             where d.ledger = 'loyalty' and d.account_id = c.account_id and d.amount < 0
               and not exists (select from points_entry o where o.transaction_id = u.undoes and o.account_id = c.account_id)), 0) as debits
        from (
          select e.account_id, e.transaction_id, e.sequence, e.vests_at, e.at,
            e.amount + coalesce((select sum(x.amount) from points_transaction u join points_entry x on x.transaction_id = u.id
              where u.undoes = e.transaction_id and x.account_id = e.account_id), 0)::int as amount
          from points_entry e where e.ledger = 'loyalty' and e.account_id is not null and e.amount > 0
        ) c where c.amount > 0
      ) l;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table points_lot_use;
      drop table points_lot;
      drop index points_transaction_held_once;
      drop index points_transaction_resolved_once;
      alter table points_transaction drop column resolves;
      alter table points_entry drop column side;
      alter table points_transaction drop constraint points_transaction_withheld_by_check;
      alter table points_transaction add constraint points_transaction_withheld_by_check check (withheld_by in ('floor', 'daily_cap', 'pair_limit', 'staff'));
      alter table points_transaction drop constraint points_transaction_ledger_check;
      alter table points_transaction add constraint points_transaction_ledger_check check (ledger in ('reputation', 'loyalty', 'alias'));
      alter table points_account drop constraint points_account_ledger_check;
      alter table points_account add constraint points_account_ledger_check check (ledger in ('reputation', 'loyalty', 'alias'));
      update points_rule_set set rules = rules - 'expiryMonths';
    `);
  }
}
