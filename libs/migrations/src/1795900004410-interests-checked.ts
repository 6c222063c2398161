import type { MigrationInterface, QueryRunner } from 'typeorm';

const checks = {
  tag_follower_level_check: 'tag_follower',
  notification_kind_check: 'notification',
  notification_page_kind_check: 'notification',
  notification_choice_event_check: 'notification_choice',
};

/** The checks of the migration before hold for the rows that were there, too: read while others write. */
export class InterestsChecked1795900004410 implements MigrationInterface {
  name = 'InterestsChecked1795900004410';

  async up(runner: QueryRunner): Promise<void> {
    for (const [check, table] of Object.entries(checks)) await runner.query(`alter table ${table} validate constraint ${check}`);
  }

  /** A check that was validated says nothing else than before. */
  async down(): Promise<void> {}
}
