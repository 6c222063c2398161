import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What only some may read is found by its words too, apart from the search index, which holds what is for everybody. It is filled by the worker, which writes the index anew. */
export class RestrictedTexts1795900007320 implements MigrationInterface {
  name = 'RestrictedTexts1795900007320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nothing is ever made of all of it together, and a row is read only with the condition that says who reads its text.
      create table search_restricted (
        id bigint primary key,
        thread_id bigint not null,
        kind text not null check (kind = 'article'),
        audience text not null check (audience <> 'public'),
        space_id bigint not null,
        language text not null,
        standing text,
        title text not null,
        body text not null,
        path text not null,
        score int not null,
        created_at timestamptz not null,
        version bigint not null,
        title_vector tsvector not null,
        full_vector tsvector not null
      ) with (toast_tuple_target = 512, fillfactor = 90);
      create index search_restricted_by_words on search_restricted using gin (full_vector) with (fastupdate = off);
      create index search_restricted_by_thread on search_restricted (thread_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table search_restricted`);
  }
}
