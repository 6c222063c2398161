import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that say the same to the search, and those that were suggested as such and do not. */
export class SearchSynonyms1795900005400 implements MigrationInterface {
  name = 'SearchSynonyms1795900005400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_synonym (
        id bigint generated always as identity primary key,
        -- As they were written: their forms are found anew by every process.
        words text[] not null check (cardinality(words) between 2 and 8 and array_position(words, null) is null),
        declined boolean not null default false
      );
      insert into live_stamp (name, stamp) values ('search_synonyms', 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from live_stamp where name = 'search_synonyms'; drop table search_synonym`);
  }
}
