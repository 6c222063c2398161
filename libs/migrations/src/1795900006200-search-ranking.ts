import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings of the ranking, which of them are in force, and comparisons of two of them. Nobody is named here: the audit log says who did it. */
export class SearchRanking1795900006200 implements MigrationInterface {
  name = 'SearchRanking1795900006200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ranking_setting (
        id bigint generated always as identity primary key,
        name text not null check (length(name) between 1 and 60),
        -- So many official articles stand first; the others are hundredths more, age less for each year.
        official_first smallint not null check (official_first between 0 and 5),
        official smallint not null check (official between -50 and 200),
        solved smallint not null check (solved between -50 and 200),
        votes smallint not null check (votes between 0 and 200),
        age smallint not null check (age between 0 and 30)
      );

      create table search_comparison (
        id bigint generated always as identity primary key,
        a_id bigint not null references ranking_setting(id),
        b_id bigint not null references ranking_setting(id) check (b_id <> a_id),
        started_at timestamptz not null,
        until_at timestamptz not null check (until_at > started_at),
        most_searches int not null check (most_searches between 100 and 100000),
        searches int not null default 0 check (searches >= 0),
        ended_at timestamptz check (ended_at >= started_at)
      );
      create unique index search_comparison_running on search_comparison ((true)) where ended_at is null;
      create index search_comparison_a on search_comparison (a_id);
      create index search_comparison_b on search_comparison (b_id);

      -- What was put in force, the newest on top; undone ones count no more.
      create table ranking_choice (
        id bigint generated always as identity primary key,
        setting_id bigint not null references ranking_setting(id),
        chosen_at timestamptz not null,
        undone_at timestamptz
      );
      create index ranking_choice_standing on ranking_choice (id) where undone_at is null;
      create index ranking_choice_setting on ranking_choice (setting_id);

      -- A search whose first page came of both, under the id of its row in search_log.
      create table compared_search (
        id uuid primary key,
        comparison_id bigint not null references search_comparison(id),
        at timestamptz not null,
        -- Whose the hit at each place was, as it was last shown; a dash: nobody's.
        teams text not null check (teams ~ '^[ab-]{0,100}$'),
        -- Places at which a hit of each was opened.
        of_a smallint[] not null default '{}',
        of_b smallint[] not null default '{}'
      );
      create index compared_search_preferred on compared_search (comparison_id) where of_a <> '{}' or of_b <> '{}';
      create index compared_search_comparison on compared_search (comparison_id);

      insert into live_stamp (name, stamp) values ('search_ranking', 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from live_stamp where name = 'search_ranking'; drop table compared_search; drop table ranking_choice; drop table search_comparison; drop table ranking_setting`,
    );
  }
}
