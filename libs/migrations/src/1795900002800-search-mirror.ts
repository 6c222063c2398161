import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps an outside search server equal to the search index here: what still has to be brought there, and how far a rebuild has come. */
export class SearchMirror1795900002800 implements MigrationInterface {
  name = 'SearchMirror1795900002800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Documents that changed here and not yet there; one row each, however often it changed. The number says whether it changed again meanwhile.
      create sequence search_change_number;
      create table search_change (
        document_id bigint primary key,
        number bigint not null default nextval('search_change_number'),
        changed_at timestamptz not null default clock_timestamp()
      );
      create index search_change_in_order on search_change (number);

      create table search_mirror (
        sole boolean primary key default true check (sole),
        -- Changes are kept only while somebody brings them there.
        enabled boolean not null default false,
        -- Name of the index there, made at first use: several installations may share a server.
        index_uid text,
        -- When the index there was made: another date means that somebody wiped it.
        index_made_at text,
        -- What its documents and settings were made by; null: it is not whole and must not answer.
        served_as text,
        -- What a rebuild under way makes, and up to which document it has come; null: none is under way.
        building_as text,
        built_to bigint not null default 0,
        built_documents int not null default 0,
        -- Who brings the changes, and until when nobody else does.
        leased_by uuid,
        leased_until timestamptz not null default '-infinity',
        -- Why it could not be reached at last, as a code; null: it could.
        trouble text
      );
      insert into search_mirror default values;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table search_mirror;
      drop table search_change;
      drop sequence search_change_number;
    `);
  }
}
