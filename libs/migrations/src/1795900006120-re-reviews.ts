import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowKinds, forgetKinds } from './kinds-of-notices';

const kinds = ['doubted'];

/** Some of what was approved is looked at again by somebody else, who says whether they would have approved it. */
export class ReReviews1795900006120 implements MigrationInterface {
  name = 'ReReviews1795900006120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table re_review (
        id bigint generated always as identity primary key,
        -- The approval that is looked at again, and what it was about.
        decision_id bigint not null references review_decision(id),
        revision_id bigint not null references revision(id),
        chosen_at timestamptz not null,
        reviewer_id bigint references account(id),
        decided_at timestamptz,
        would_approve boolean,
        reason text check (char_length(reason) between 1 and 4096),
        check ((decided_at is null) = (would_approve is null)),
        check ((decided_at is null) = (reviewer_id is null)),
        check (would_approve is distinct from false or reason is not null)
      );
      -- Once an approval, however many processes choose.
      create unique index re_review_once on re_review (decision_id);
      create index re_review_waiting on re_review (chosen_at, id) where decided_at is null;
      create index re_review_doubt on re_review (revision_id) where not would_approve;
      create index re_review_of_reviewer on re_review (reviewer_id) where reviewer_id is not null;
      ${allowKinds(kinds)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${forgetKinds(kinds)}
      drop table re_review;
    `);
  }
}
