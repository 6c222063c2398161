import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was brought in from elsewhere, so that the same again adds nothing and an interrupted import goes on. */
export class Interchange1795300000800 implements MigrationInterface {
  name = 'Interchange1795300000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_source (
        id bigint generated always as identity primary key,
        format text not null check (format in ('stackexchange')),
        space_id bigint not null references space(id),
        -- Contents up to this id are in the search index; an interrupted run goes on after it.
        indexed_up_to bigint not null default 0,
        started_at timestamptz not null,
        finished_at timestamptz,
        constraint import_source_once unique (format, space_id)
      );

      -- Their id → ours.
      create table import_reference (
        source_id bigint not null references import_source(id),
        kind text not null check (kind in ('account', 'question', 'answer', 'comment', 'badge', 'link', 'tag', 'revision')),
        external_id text not null,
        internal_id bigint not null,
        primary key (source_id, kind, external_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table import_reference;
      drop table import_source;
    `);
  }
}
