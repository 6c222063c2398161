import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rewards that are codes: imported, sealed, and given each to one purchase. */
export class VoucherCodes1795900005900 implements MigrationInterface {
  name = 'VoucherCodes1795900005900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is left of such a reward is what its codes and its open purchases say.
      alter table reward add column by_code boolean not null default false;

      create table voucher_code (
        id bigint generated always as identity primary key,
        reward_id bigint not null references reward(id),
        -- Tells codes apart without keeping them: made with the secret of the installation.
        mark bytea not null check (octet_length(mark) = 32),
        -- The code, sealed with that secret; null once its owner is gone.
        sealed text,
        -- Its last three characters.
        ends text not null check (char_length(ends) between 1 and 3),
        redemption_id bigint unique references redemption(id),
        -- When its owner saw it first. From then on it is nobody else's, whatever becomes of the purchase.
        shown_at timestamptz,
        showings int not null default 0 check ((showings > 0) = (shown_at is not null)),
        imported_at timestamptz not null,
        constraint voucher_code_once unique (reward_id, mark),
        constraint voucher_code_is_somebodys check (redemption_id is not null or (shown_at is null and sealed is not null))
      );
      create index voucher_code_free on voucher_code (reward_id, id) where redemption_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table voucher_code; alter table reward drop column by_code');
  }
}
