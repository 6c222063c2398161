import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided before, as far as it is known: approvals, and what was given back or declined last. Apart from the table: while it is filled, all go on writing. */
export class FormerReviewDecisions1795900006110 implements MigrationInterface {
  name = 'FormerReviewDecisions1795900006110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into review_decision (revision_id, version, account_id, decision, submitted_at, decided_at)
      select p.revision_id, p.version, p.account_id, 'approved', r.submitted_at, p.at
      from revision_approval p join revision r on r.id = p.revision_id where r.submitted_at <= p.at
      union all
      select id, version, decided_by, state, submitted_at, decided_at
      from revision where state in ('changes_requested', 'declined') and decided_by is not null and submitted_at <= decided_at
      order by 6
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from review_decision');
  }
}
