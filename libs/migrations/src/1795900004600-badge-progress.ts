import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far everybody is with each badge, so that what is missing is read and not counted. */
export class BadgeProgress1795900004600 implements MigrationInterface {
  name = 'BadgeProgress1795900004600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table badge_progress (
        account_id bigint not null references account(id) on delete cascade,
        badge_id bigint not null references badge(id) on delete cascade,
        -- The most that was reached, by the measure of the badge.
        reached int not null check (reached >= 0),
        primary key (account_id, badge_id)
      );
      create index badge_progress_of_badge on badge_progress (badge_id, account_id);

      -- The worker looks at everybody once more, and keeps what it finds. What somebody has already is not told again.
      update badge set looked_version = 0 where looked_version is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table badge_progress`);
  }
}
