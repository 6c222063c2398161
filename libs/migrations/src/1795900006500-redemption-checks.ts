import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Purchases that have to be checked before they go on, and what staff said about the signs. */
export class RedemptionChecks1795900006500 implements MigrationInterface {
  name = 'RedemptionChecks1795900006500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table redemption
        -- Since when it waits for somebody who looks at what speaks against it; null: nothing does, or somebody has.
        add column to_check_since timestamptz,
        -- The address of the buyer then, without dots and what follows a plus, as a keyed mark: two accounts of one address are found by it.
        add column address_mark bytea,
        -- Not validated: no row waits yet.
        add constraint redemption_checked_while_open check (to_check_since is null or state in ('held', 'approved')) not valid;

      -- Staff say that these signs mean nothing. They are known by what was found, and hold for all purchases of the account.
      create table redemption_clearing (
        id bigint generated always as identity primary key,
        redemption_id bigint not null references redemption(id),
        evidence text[] not null check (evidence <> '{}'),
        -- Null once the buyer is gone: it speaks of them.
        reason text check (char_length(reason) <= 500),
        cleared_by bigint not null references account(id),
        cleared_at timestamptz not null
      );
      create index redemption_clearing_of on redemption_clearing (redemption_id);
      create index redemption_clearing_by on redemption_clearing (cleared_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table redemption_clearing;
      alter table redemption drop constraint redemption_checked_while_open, drop column to_check_since, drop column address_mark;
    `);
  }
}
