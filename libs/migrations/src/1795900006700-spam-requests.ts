import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a spam service outside is to be asked, or told, about texts. */
export class SpamRequests1795900006700 implements MigrationInterface {
  name = 'SpamRequests1795900006700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table spam_request (
        -- A question, answer or comment; it may be gone by then.
        content_id bigint not null,
        -- Judge it, or learn that it was none (ham) or one.
        wish text not null check (wish in ('judge', 'ham', 'spam')),
        due_at timestamptz not null,
        attempts int not null default 0,
        primary key (content_id, wish)
      );
      create index spam_request_due on spam_request (due_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table spam_request');
  }
}
