import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A remark about a text under review can bring other words for its paragraph. When it was dealt with, `done_at` says already. */
export class ReviewRemarks1795900002910 implements MigrationInterface {
  name = 'ReviewRemarks1795900002910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision_comment
        add column suggestion text check (char_length(suggestion) between 1 and 16384),
        -- The paragraph as it read then: it is found again when others before it came or went.
        add column suggested_for text,
        add column taken_at timestamptz,
        add constraint revision_comment_suggestion check ((suggestion is null) = (suggested_for is null) and (suggestion is null or block is not null)),
        add constraint revision_comment_taken check (taken_at is null or suggestion is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision_comment
        drop constraint revision_comment_taken,
        drop constraint revision_comment_suggestion,
        drop column taken_at,
        drop column suggested_for,
        drop column suggestion;
    `);
  }
}
