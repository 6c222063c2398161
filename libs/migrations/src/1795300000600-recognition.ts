import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two ledgers by double entry: reputation and loyalty. Every point has a transaction with its cause; nothing is ever changed, only countered. */
export class Recognition1795300000600 implements MigrationInterface {
  name = 'Recognition1795300000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Rules as data: an old event keeps the rule set of its day.
      create table points_rule_set (
        version int primary key,
        valid_from timestamptz not null unique,
        rules jsonb not null
      );
      insert into points_rule_set (version, valid_from, rules) values (1, '-infinity', '{
        "reputation": {"joined": 1, "questionVotedUp": 5, "questionVotedDown": -1, "answerVotedUp": 10, "answerVotedDown": -2, "castDownVote": -1,
                       "answerAccepted": 15, "acceptedAnAnswer": 2, "articlePublished": 50, "articleContributed": 10, "articleHelpful": 2},
        "loyalty": {"answerAccepted": 20, "articlePublished": 200, "articleContributed": 40, "articleHelpful": 2},
        "votingGainsADay": 200,
        "vestingDays": 7
      }');

      -- The cached balance of a person. The organisation's side has none, so that no row is locked by every vote.
      create table points_account (
        ledger text not null check (ledger in ('reputation', 'loyalty')),
        account_id bigint not null references account(id),
        balance int not null default 0 check (balance >= 0),
        sequence int not null default 0,
        primary key (ledger, account_id)
      );
      create index points_account_by_balance on points_account (ledger, balance desc, account_id);

      create table points_transaction (
        id bigint generated always as identity primary key,
        ledger text not null check (ledger in ('reputation', 'loyalty')),
        rule text not null,
        rule_set_version int not null,
        event_id uuid not null,
        -- What the act was, so that it can be undone: for example vote:12:7.
        cause_key text not null,
        subject_id bigint,
        space_id bigint,
        -- What the rule says; the entries say what was entered. They differ by what a floor or a cap took.
        asked int not null,
        withheld_by text check (withheld_by in ('floor', 'daily_cap', 'pair_limit', 'staff')),
        undoes bigint unique references points_transaction(id),
        at timestamptz not null
      );
      create index points_transaction_by_cause on points_transaction (cause_key);

      create table points_entry (
        id bigint generated always as identity primary key,
        transaction_id bigint not null references points_transaction(id),
        ledger text not null,
        -- Null: the organisation's side.
        account_id bigint references account(id),
        amount int not null,
        sequence int,
        balance_after int check (balance_after >= 0),
        vests_at timestamptz,
        at timestamptz not null,
        check ((account_id is null) = (sequence is null) and (account_id is null) = (balance_after is null))
      );
      create unique index points_entry_once on points_entry (ledger, account_id, sequence) where account_id is not null;
      create index points_entry_by_transaction on points_entry (transaction_id);
      create index points_entry_gains_of_day on points_entry (account_id, at) where ledger = 'reputation' and amount > 0;
      create index points_entry_vesting on points_entry (account_id, vests_at) where ledger = 'loyalty' and vests_at is not null;

      -- Each entry of a person follows the one before it: no gap, and the balances add up.
      create function check_points_entry() returns trigger language plpgsql as $$
      declare before int;
      begin
        if new.account_id is null then return new; end if;
        if new.sequence = 1 then
          before := 0;
        else
          select balance_after into before from points_entry where ledger = new.ledger and account_id = new.account_id and sequence = new.sequence - 1;
        end if;
        if before is null or before + new.amount <> new.balance_after then
          raise exception 'points of account % do not add up', new.account_id using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger points_entry_follows before insert on points_entry for each row execute function check_points_entry();
      create trigger points_entry_append_only before update or delete or truncate on points_entry for each statement execute function refuse_change();
      create trigger points_transaction_append_only before update or delete or truncate on points_transaction for each statement execute function refuse_change();

      -- Which credits stand now: one for each rule, person and cause, however often the act is done and undone.
      create table points_standing (
        ledger text not null,
        rule text not null,
        account_id bigint not null references account(id),
        cause_key text not null,
        transaction_id bigint not null unique references points_transaction(id),
        primary key (cause_key, ledger, rule, account_id)
      );
      create index points_standing_by_account on points_standing (account_id, ledger, rule);

      create table badge (
        id bigint generated always as identity primary key,
        name text not null unique check (char_length(name) between 1 and 100)
      );
      create table badge_award (
        id bigint generated always as identity primary key,
        badge_id bigint not null references badge(id),
        account_id bigint not null references account(id),
        awarded_at timestamptz not null,
        imported boolean not null default false
      );
      create index badge_award_by_account on badge_award (account_id, awarded_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table badge_award;
      drop table badge;
      drop table points_standing;
      drop table points_entry;
      drop table points_transaction;
      drop table points_account;
      drop table points_rule_set;
      drop function check_points_entry();
    `);
  }
}
