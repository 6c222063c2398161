import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided is read by kind, and reports are counted by day. */
export class ModerationLog1795900003200 implements MigrationInterface {
  name = 'ModerationLog1795900003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index moderation_decision_of_kind on moderation_decision (decision, id desc);
      create index flag_at on flag (flagged_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index flag_at;
      drop index moderation_decision_of_kind;
    `);
  }
}
