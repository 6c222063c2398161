import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles and their revisions, nominations, review, ratings. */
export class Knowledge1795300000500 implements MigrationInterface {
  name = 'Knowledge1795300000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nomination (
        id bigint primary key default nextval('content_id'),
        question_id bigint not null references question(id),
        answer_id bigint references answer(id),
        space_id bigint not null references space(id),
        nominated_by bigint not null references account(id),
        reason text check (char_length(reason) <= 2048),
        state text not null default 'open' check (state in ('open', 'taken_up', 'merged_into_article', 'declined', 'withdrawn')),
        nominated_at timestamptz not null,
        decided_at timestamptz,
        decided_by bigint references account(id)
      );
      -- A thread is nominated once, however many suggest it at once; again only after it was declined or withdrawn.
      create unique index nomination_once on nomination (question_id) where state in ('open', 'taken_up', 'merged_into_article');
      create index nomination_open on nomination (nominated_at, id) where state = 'open';

      create table article (
        id bigint primary key default nextval('content_id'),
        space_id bigint not null references space(id),
        nomination_id bigint references nomination(id),
        -- The thread it came from.
        question_id bigint references question(id),
        language text not null check (language in ('he', 'en', 'ar', 'ru')),
        state text not null default 'draft' check (state in ('draft', 'published', 'due_for_review', 'outdated', 'archived')),
        standing text not null default 'community' check (standing in ('official', 'community', 'imported')),
        -- The published text, copied from its revision, so that a page is one read.
        published_revision_id bigint,
        title text not null check (char_length(title) between 1 and 150),
        slug text not null,
        body_markdown text,
        body_html text,
        body_text text,
        contents jsonb not null default '[]',
        renderer_version int,
        main_author_id bigint references account(id),
        created_at timestamptz not null,
        published_at timestamptz,
        updated_at timestamptz not null,
        reviewed_by bigint references account(id),
        reviewed_at timestamptz,
        next_review_at timestamptz,
        -- What the reviewer said, why it is outdated, why it was put away.
        review_note text check (char_length(review_note) <= 4096),
        outdated_note text check (char_length(outdated_note) <= 2048),
        archived_note text check (char_length(archived_note) <= 2048),
        helpful_count int not null default 0 check (helpful_count >= 0),
        not_helpful_count int not null default 0 check (not_helpful_count >= 0),
        version bigint not null default 1,
        check ((published_revision_id is null) = (published_at is null)),
        check (state = 'draft' or published_revision_id is not null)
      );
      create index article_newest on article (published_at desc, id desc) where state <> 'draft' and state <> 'archived';
      create index article_newest_of_space on article (space_id, published_at desc, id desc) where state <> 'draft' and state <> 'archived';
      create index article_of_question on article (question_id) where question_id is not null;
      create index article_due on article (next_review_at) where state = 'published';

      create table revision (
        id bigint primary key default nextval('content_id'),
        article_id bigint not null references article(id),
        number int not null,
        -- Raised by every edit; decisions name the one that was read.
        version int not null default 1,
        title text not null check (char_length(title) between 1 and 150),
        body_markdown text not null,
        body_html text not null,
        body_text text not null,
        language text not null check (language in ('he', 'en', 'ar', 'ru')),
        contents jsonb not null default '[]',
        renderer_version int not null,
        summary text check (char_length(summary) <= 500),
        state text not null default 'draft' check (state in
          ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'scheduled', 'published', 'superseded', 'declined', 'withdrawn')),
        author_id bigint not null references account(id),
        claimed_by bigint references account(id),
        claimed_at timestamptz,
        submitted_at timestamptz,
        decided_by bigint references account(id),
        decided_at timestamptz,
        decision_reason text check (char_length(decision_reason) <= 4096),
        -- The version that was approved: a later edit needs another approval.
        approved_version int,
        published_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint revision_number_once unique (article_id, number)
      );
      -- One proposed text an article at a time.
      create unique index revision_open_once on revision (article_id) where state in ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'scheduled');
      create unique index revision_published_once on revision (article_id) where state = 'published';
      create index revision_queue on revision (submitted_at, id) where state in ('submitted', 'in_review');
      create index revision_of_author on revision (author_id, updated_at desc);
      alter table article add constraint article_published_revision foreign key (published_revision_id) references revision(id) deferrable initially deferred;

      create table revision_comment (
        id bigint primary key default nextval('content_id'),
        revision_id bigint not null references revision(id),
        -- The place of the block in the text, from 0; null: about the whole.
        block int check (block >= 0),
        author_id bigint not null references account(id),
        body_markdown text not null,
        body_html text not null,
        body_text text not null,
        language text not null check (language in ('he', 'en', 'ar', 'ru')),
        renderer_version int not null,
        at timestamptz not null,
        done_at timestamptz
      );
      create index revision_comment_of_revision on revision_comment (revision_id, at, id);

      create table article_contributor (
        article_id bigint not null references article(id),
        account_id bigint not null references account(id),
        kind text not null check (kind in ('main_author', 'contributor')),
        primary key (article_id, account_id)
      );
      create unique index article_main_author_once on article_contributor (article_id) where kind = 'main_author';

      create table article_source (
        article_id bigint not null references article(id),
        content_id bigint not null,
        kind text not null check (kind in ('question', 'answer', 'comment')),
        question_id bigint not null references question(id),
        author_id bigint references account(id),
        author_name text,
        position int not null default 0,
        primary key (article_id, content_id)
      );

      create table article_rating (
        id bigint generated always as identity primary key,
        article_id bigint not null references article(id),
        -- Either an account or a key that a browser keeps, hashed.
        account_id bigint references account(id),
        browser_hash bytea,
        helpful boolean not null,
        reason text check (reason in ('not_what_i_see', 'steps_failed', 'hard_to_understand', 'outdated', 'other')),
        words text check (char_length(words) <= 2048),
        at timestamptz not null,
        check ((account_id is null) <> (browser_hash is null))
      );
      create unique index article_rating_of_account on article_rating (article_id, account_id) where account_id is not null;
      create unique index article_rating_of_browser on article_rating (article_id, browser_hash) where browser_hash is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table article_rating;
      drop table article_source;
      drop table article_contributor;
      drop table revision_comment;
      alter table article drop constraint article_published_revision;
      drop table revision;
      drop table article;
      drop table nomination;
    `);
  }
}
