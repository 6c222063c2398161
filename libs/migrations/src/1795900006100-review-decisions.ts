import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reviewers decided: a revision itself knows the last decision alone. */
export class ReviewDecisions1795900006100 implements MigrationInterface {
  name = 'ReviewDecisions1795900006100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_decision (
        id bigint generated always as identity primary key,
        revision_id bigint not null references revision(id),
        -- The one that was read.
        version int not null,
        account_id bigint not null references account(id),
        decision text not null check (decision in ('approved', 'changes_requested', 'declined')),
        submitted_at timestamptz not null,
        decided_at timestamptz not null
      );
      create index review_decision_at on review_decision (decided_at);
      create index review_decision_of_account on review_decision (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table review_decision');
  }
}
