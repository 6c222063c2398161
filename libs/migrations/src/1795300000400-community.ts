import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a text is kept as: Markdown as written, HTML rendered and sanitised once, plain text for search and first lines. */
const body = `
        body_markdown text not null,
        body_html text not null,
        body_text text not null,
        language text not null check (language in ('he', 'en', 'ar', 'ru')),
        renderer_version int not null`;

const publication = `text not null default 'visible' check (publication in ('held', 'visible', 'hidden', 'removed', 'merged'))`;

/** The thread: questions, answers, comments, votes, acceptances, followers. */
export class Community1795300000400 implements MigrationInterface {
  name = 'Community1795300000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question (
        id bigint primary key default nextval('content_id'),
        space_id bigint not null references space(id),
        author_id bigint references account(id),
        -- Who wrote it where no account stands behind it (imported, deleted).
        author_name text,
        -- The asker hides the name from the public; staff see it.
        name_hidden boolean not null default false,
        title text not null check (char_length(title) between 1 and 300),
        slug text not null,${body},
        publication ${publication},
        state text not null default 'open' check (state in ('open', 'answered', 'solved')),
        closed_reason text check (closed_reason in ('duplicate', 'off_topic', 'spam', 'other')),
        closed_by bigint references account(id),
        closed_at timestamptz,
        closed_note text check (char_length(closed_note) <= 2048),
        duplicate_of bigint references question(id),
        needs_info_at timestamptz,
        locked_at timestamptz,
        urgency text not null default 'none' check (urgency in ('none', 'asked', 'confirmed')),
        tag_ids bigint[] not null default '{}' check (cardinality(tag_ids) <= 8),
        asked_at timestamptz not null,
        edited_at timestamptz,
        last_activity_at timestamptz not null,
        -- When staff join if no peer has helped by then; business hours are counted when the question is asked.
        staff_join_at timestamptz,
        -- Votes without a voter, from another forum; the score is their difference plus our own votes.
        imported_up int not null default 0 check (imported_up >= 0),
        imported_down int not null default 0 check (imported_down >= 0),
        score int not null default 0,
        answer_count int not null default 0 check (answer_count >= 0),
        comment_count int not null default 0 check (comment_count >= 0),
        accepted_count int not null default 0 check (accepted_count >= 0),
        follower_count int not null default 0 check (follower_count >= 0),
        affected_count int not null default 0 check (affected_count >= 0),
        view_count int not null default 0 check (view_count >= 0),
        imported boolean not null default false,
        -- Some visible answer by a customer is found useful: the staff need not come.
        peer_helped boolean not null default false,
        -- Who wrote the text as it stands, and since when; null: the author, since it was written or imported.
        text_by bigint references account(id),
        text_since timestamptz,
        -- Raised by every change that a reader or the search index sees; the second by those that its answers carry too.
        version bigint not null default 1,
        thread_version bigint not null default 1,
        check ((closed_reason is null) = (closed_at is null)),
        check (duplicate_of is null or closed_reason = 'duplicate')
      );
      create index question_newest on question (asked_at desc, id desc) where publication = 'visible';
      create index question_active on question (last_activity_at desc, id desc) where publication = 'visible';
      create index question_by_score on question (score desc, id desc) where publication = 'visible';
      create index question_newest_of_language on question (language, asked_at desc, id desc) where publication = 'visible';
      create index question_newest_of_space on question (space_id, asked_at desc, id desc) where publication = 'visible';
      create index question_active_of_space on question (space_id, last_activity_at desc, id desc) where publication = 'visible';
      create index question_unanswered on question (asked_at desc, id desc) where publication = 'visible' and answer_count = 0 and closed_at is null;
      create index question_unsolved on question (asked_at desc, id desc) where publication = 'visible' and answer_count > 0 and accepted_count = 0 and closed_at is null;
      create index question_of_author on question (author_id, asked_at desc, id desc);
      -- Few rows each. Without them the end of an account would read the whole table.
      create index question_closed_by on question (closed_by) where closed_by is not null;
      create index question_text_by on question (text_by) where text_by is not null;
      create index question_by_tag on question using gin (tag_ids);
      create index question_duplicates on question (duplicate_of) where duplicate_of is not null;
      -- The staff queue: what waits after the peers-first window.
      create index question_waiting_for_staff on question (staff_join_at, id)
        where publication = 'visible' and accepted_count = 0 and closed_at is null and needs_info_at is null and not peer_helped;

      create index question_held on question (id) where publication = 'held';

      create table answer (
        id bigint primary key default nextval('content_id'),
        question_id bigint not null references question(id),
        author_id bigint references account(id),
        author_name text,${body},
        publication ${publication},
        answered_at timestamptz not null,
        edited_at timestamptz,
        imported_up int not null default 0 check (imported_up >= 0),
        imported_down int not null default 0 check (imported_down >= 0),
        score int not null default 0,
        comment_count int not null default 0 check (comment_count >= 0),
        -- The standing acceptance; its history is in acceptance.
        accepted_at timestamptz,
        accepted_by_staff boolean not null default false,
        imported boolean not null default false,
        text_by bigint references account(id),
        text_since timestamptz,
        version bigint not null default 1
      );
      -- Of all, not of the visible only: authors and staff also see what is held or hidden.
      create index answer_by_question_rank on answer (question_id, (accepted_at is null), accepted_at desc, score desc, id);
      create index answer_by_question_newest on answer (question_id, answered_at desc, id desc);
      create index answer_held on answer (question_id) where publication = 'held';
      create index answer_of_author on answer (author_id, answered_at desc, id desc);
      create index answer_text_by on answer (text_by) where text_by is not null;

      create table acceptance (
        id bigint generated always as identity primary key,
        answer_id bigint not null references answer(id),
        question_id bigint not null references question(id),
        -- Null: imported without a name.
        accepted_by bigint references account(id),
        by_staff boolean not null default false,
        accepted_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawn_by bigint references account(id)
      );
      -- One acceptance an answer; a withdrawn one stays as history. Without this index two parallel clicks could pay twice.
      create unique index acceptance_once on acceptance (answer_id) where withdrawn_at is null;
      create index acceptance_of_question on acceptance (question_id) where withdrawn_at is null;
      create index acceptance_by on acceptance (accepted_by) where accepted_by is not null;
      create index acceptance_withdrawn_by on acceptance (withdrawn_by) where withdrawn_by is not null;

      create table comment (
        id bigint primary key default nextval('content_id'),
        -- The question or answer that it hangs on.
        content_id bigint not null,
        question_id bigint not null references question(id),
        author_id bigint references account(id),
        author_name text,${body},
        publication ${publication},
        score int not null default 0,
        commented_at timestamptz not null,
        imported boolean not null default false
      );
      create index comment_of_content on comment (content_id, commented_at, id);
      create index comment_held on comment (question_id) where publication = 'held';
      create index comment_of_question on comment (question_id);
      create index comment_of_author on comment (author_id, commented_at desc);

      create table vote (
        id bigint generated always as identity primary key,
        content_id bigint not null,
        question_id bigint not null references question(id),
        voter_id bigint not null references account(id),
        -- As on the content, which refers to the account.
        author_id bigint,
        value smallint not null check (value in (1, -1)),
        -- From the sixth vote a day for one author on, the score counts and the points do not.
        counts text not null check (counts in ('full', 'score_only')),
        cast_at timestamptz not null,
        retracted_at timestamptz,
        check (voter_id is distinct from author_id)
      );
      -- One vote a person and content, however many tabs click at once; retracted ones stay, for the daily limits and as history.
      create unique index vote_once on vote (content_id, voter_id) where retracted_at is null;
      create index vote_of_day on vote (voter_id, cast_at desc);
      create index vote_for_author on vote (voter_id, author_id, cast_at desc);

      create table question_follower (
        question_id bigint not null references question(id),
        account_id bigint not null references account(id),
        since timestamptz not null,
        primary key (question_id, account_id)
      );
      create index question_followed_by on question_follower (account_id, since desc, question_id);

      create table question_affected (
        question_id bigint not null references question(id),
        account_id bigint not null references account(id),
        since timestamptz not null,
        primary key (question_id, account_id)
      );
      create index question_affecting on question_affected (account_id, since desc, question_id);

      -- Earlier texts. Edits by the same person within five minutes make no new one.
      create table content_revision (
        id bigint generated always as identity primary key,
        content_id bigint not null,
        number int not null,
        title text,
        body_markdown text not null,
        tag_ids bigint[],
        editor_id bigint references account(id),
        editor_name text,
        comment text,
        at timestamptz not null,
        imported boolean not null default false,
        constraint content_revision_once unique (content_id, number)
      );
      create index content_revision_of_editor on content_revision (editor_id) where editor_id is not null;

      create table question_link (
        question_id bigint not null references question(id),
        other_id bigint not null references question(id),
        kind text not null check (kind in ('duplicate', 'related')),
        at timestamptz not null,
        primary key (question_id, other_id, kind)
      );
      create index question_link_to on question_link (other_id);

      create table draft (
        account_id bigint not null references account(id) on delete cascade,
        -- What it will become: ask, answer:12, comment:12.
        place text not null check (char_length(place) <= 40),
        title text not null default '' check (char_length(title) <= 300),
        body text not null check (char_length(body) <= 131072),
        space_slug text,
        tags text[] not null default '{}',
        saved_at timestamptz not null,
        primary key (account_id, place)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table draft;
      drop table question_link;
      drop table content_revision;
      drop table question_affected;
      drop table question_follower;
      drop table vote;
      drop table comment;
      drop table acceptance;
      drop table answer;
      drop table question;
    `);
  }
}
