import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that belong to texts of articles. */
export class Attachments1795900007100 implements MigrationInterface {
  name = 'Attachments1795900007100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One file that somebody brought. Its bytes lie in the store under their hash.
      create table attachment (
        id text primary key check (id ~ '^[A-Za-z0-9_-]{22}$'),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        bytes int not null check (bytes between 1 and 10485760),
        name text not null check (char_length(name) between 1 and 120),
        media_type text not null check (char_length(media_type) between 1 and 100),
        brought_by bigint not null references account(id),
        brought_at timestamptz not null
      );
      -- Whether somebody still needs these bytes.
      create index attachment_by_hash on attachment (hash);
      -- How many somebody has brought today.
      create index attachment_of_person_by_day on attachment (brought_by, brought_at);

      -- The texts that have it: each keeps its own, whatever a later one adds or takes away.
      create table revision_attachment (
        revision_id bigint not null references revision(id) on delete cascade,
        attachment_id text not null references attachment(id),
        primary key (revision_id, attachment_id)
      );
      create index revision_attachment_by_attachment on revision_attachment (attachment_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table revision_attachment;
      drop table attachment;
    `);
  }
}
