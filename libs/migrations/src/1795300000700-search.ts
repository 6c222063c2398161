import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The search index: documents with their words, and a dictionary of all words. It holds nothing that cannot be made again from the contents. */
export class Search1795300000700 implements MigrationInterface {
  name = 'Search1795300000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists fuzzystrmatch;

      create table search_doc (
        id bigint primary key,
        thread_id bigint not null,
        kind text not null check (kind in ('question', 'answer', 'article')),
        space_id bigint not null,
        language text not null,
        state text check (state in ('open', 'answered', 'solved')),
        standing text check (standing in ('official', 'community', 'imported')),
        author_id bigint,
        tags text[] not null,
        title text not null,
        title_words smallint not null,
        body text not null,
        path text not null,
        score int not null,
        answer_count int not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        -- Worth before anyone asks, and its tier: 1 to 3 are the best 5, 2 and 0.3 of 100 documents.
        quality real not null,
        tier smallint not null,
        version bigint not null,
        -- What the words were made of: while it is the same, the vectors are not written again.
        words_hash text not null,
        title_vector tsvector not null,
        full_vector tsvector not null
      ) with (toast_tuple_target = 512, fillfactor = 90);
      -- Narrow rows: long vectors stand apart, and are read only where a rank is wanted.
      alter table search_doc alter title_vector set storage main, alter full_vector set storage external;
      create index search_doc_by_title on search_doc using gin (title_vector) with (fastupdate = on);
      create index search_doc_by_words on search_doc using gin (full_vector) with (fastupdate = on);
      create index search_doc_by_age on search_doc (created_at desc, id desc);
      create index search_doc_by_thread on search_doc (thread_id);

      -- Every word and marker with the number of documents (df) and of titles (tdf) that hold it.
      create table search_term (
        term text collate "C" primary key,
        df int not null,
        tdf int not null,
        len smallint generated always as (char_length(term)) stored
      );
      create index search_term_by_start on search_term (substr(term, 1, 3), len, term) where len >= 3;
      create index search_term_by_end on search_term (right(term, 3), len, term) where len >= 7;
      create index search_term_by_letter on search_term (substr(term, 1, 1), tdf desc) include (term, df) where tdf > 0;
      create index search_term_by_two_letters on search_term (substr(term, 1, 2), tdf desc) include (term, df) where tdf > 0;

      create table search_meta (
        sole boolean primary key default true check (sole),
        documents int not null default 0,
        -- Lowest qualities of the tiers 1, 2 and 3; empty while there are too few documents for tiers.
        tier_bounds real[] not null default '{}',
        -- Documents written since the words were counted.
        written int not null default 0,
        analyser_version int not null default 0
      );
      insert into search_meta default values;

      -- How far a reindex has come, so that a stopped one goes on.
      create table search_reindex (
        kinds text primary key,
        after_id bigint not null
      );

      -- Only the owner of an index may do this; the application works under another role.
      create function search_merge_pending() returns void language sql security definer set search_path from current as $$
        select gin_clean_pending_list('search_doc_by_title'::regclass), gin_clean_pending_list('search_doc_by_words'::regclass)
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function search_merge_pending();
      drop table search_reindex;
      drop table search_meta;
      drop table search_term;
      drop table search_doc;
      drop extension fuzzystrmatch;
    `);
  }
}
