import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work on the whole search index: writing it anew, and comparing it with what it is made of. */
export class SearchWork1795900003800 implements MigrationInterface {
  name = 'SearchWork1795900003800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_work (
        kind text primary key check (kind in ('rebuild', 'difference')),
        -- Since when it is wanted; null: it is not.
        asked_at timestamptz,
        began_at timestamptz,
        ended_at timestamptz,
        -- Documents that the last one has dealt with, and what a comparison found.
        done int not null default 0,
        found text[] not null default '{}',
        -- Who is at it, and until when nobody else is.
        leased_by uuid,
        leased_until timestamptz not null default '-infinity'
      );
      insert into search_work (kind) values ('rebuild'), ('difference');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search_work');
  }
}
