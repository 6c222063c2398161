import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people search for and what became of it, grouped into topics whatever the wording. */
export class SearchLearning1795900004300 implements MigrationInterface {
  name = 'SearchLearning1795900004300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_topic (
        id bigint generated always as identity primary key,
        -- By which other wordings are recognised: one form a word.
        words text[] not null check (cardinality(words) between 1 and 12),
        began_at timestamptz not null,
        -- As whoever took it up calls it; null: nobody did.
        title text,
        taken_up_at timestamptz check ((taken_up_at is null) = (title is null)),
        owner_id bigint references account(id),
        article_id bigint references article(id) on delete set null,
        closed_at timestamptz
      );
      create index search_topic_unnamed on search_topic (began_at) where title is null;
      create index search_topic_words on search_topic using gin (words);
      create index search_topic_owner on search_topic (owner_id) where owner_id is not null;
      create index search_topic_article on search_topic (article_id) where article_id is not null;

      -- Which topic a wording means; decided anew from time to time.
      create table search_wording (
        wording text primary key,
        topic_id bigint not null references search_topic(id) on delete cascade,
        began_at timestamptz not null
      );
      create index search_wording_began on search_wording (began_at);
      create index search_wording_topic on search_wording (topic_id);

      create table search_log (
        id uuid primary key,
        at timestamptz not null,
        -- Typed and never sent, sent, or the title of a question that was being asked.
        kind text not null check (kind in ('typed', 'search', 'asking')),
        -- Without what tells about a person.
        text text not null check (length(text) <= 200),
        -- The forms of its words, without order; empty: it says nothing.
        wording text not null,
        language text not null check (language in ('he', 'en')),
        space_id bigint references space(id),
        -- Who, and from where as a mark that leads nowhere; both are forgotten after 30 days.
        account_id bigint references account(id),
        person text,
        -- Rows of the first page.
        found smallint not null check (found between 0 and 100),
        opened_place smallint check (opened_place between 1 and 500),
        opened_at timestamptz check ((opened_at is null) = (opened_place is null)),
        -- Went on from it to the form for a question, and whether one was asked within half an hour.
        asking_at timestamptz,
        asked boolean not null default false,
        -- What was asked; it leads to who asked, and is forgotten with them.
        question_id bigint references question(id) on delete set null,
        -- A topic goes with its searches: they must not be grouped again.
        topic_id bigint references search_topic(id) on delete cascade
      );
      create index search_log_at on search_log (at);
      create index search_log_known on search_log (at) where person is not null or account_id is not null;
      create index search_log_account on search_log (account_id, at) where account_id is not null;
      create index search_log_topic on search_log (topic_id, at) where topic_id is not null;
      create index search_log_new on search_log (wording) where topic_id is null and kind <> 'typed' and wording <> '';
      create index search_log_space on search_log (space_id) where space_id is not null;
      create index search_log_question on search_log (question_id) where question_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search_log; drop table search_wording; drop table search_topic');
  }
}
