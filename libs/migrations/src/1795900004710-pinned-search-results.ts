import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the organisation lets stand first for a query. */
export class PinnedSearchResults1795900004710 implements MigrationInterface {
  name = 'PinnedSearchResults1795900004710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pinned_search_result (
        id bigint generated always as identity primary key,
        -- As it was typed: the forms of its words are found anew by every process.
        query text not null check (length(query) between 1 and 200),
        -- A question or an article: both have numbers of one row.
        content_id bigint not null,
        kind text not null check (kind in ('question', 'article')),
        from_at timestamptz not null,
        until_at timestamptz not null,
        check (until_at > from_at)
      );
      create index pinned_search_result_until on pinned_search_result (until_at);
      create index pinned_search_result_content on pinned_search_result (content_id);
      insert into live_stamp (name, stamp) values ('pinned_search_results', 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from live_stamp where name = 'pinned_search_results'; drop table pinned_search_result`);
  }
}
