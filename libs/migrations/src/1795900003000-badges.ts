import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people did that counts for badges; the badges' rules as data; which of them somebody has, by which rule or by whose hand. */
export class Badges1795900003000 implements MigrationInterface {
  name = 'Badges1795900003000';

  async up(runner: QueryRunner): Promise<void> {
    const kinds = `('answer_given', 'answer_voted_up', 'answer_accepted', 'answer_verified', 'question_voted_up', 'solution_accepted', 'correction_taken_over',
      'correction_proposed', 'report_upheld', 'article_published', 'article_contributed', 'article_helpful', 'article_reviewed')`;
    await runner.query(`
      -- One thing that somebody did, or that others thought of it.
      create table deed (
        kind text not null check (kind in ${kinds}),
        account_id bigint not null references account(id),
        -- What it was, so that it counts once and can be undone: for example vote:12:7.
        cause_key text not null check (char_length(cause_key) <= 100),
        -- Who thought so: distinct people are counted by it.
        by_id bigint references account(id),
        subject_id bigint,
        space_id bigint,
        -- Done under an alias: no badge tells of it.
        hidden boolean not null default false,
        -- Taken back; done again, it counts again.
        undone boolean not null default false,
        -- False while the text, or the article, is taken away.
        in_sight boolean not null default true,
        at timestamptz not null,
        primary key (account_id, kind, cause_key)
      );
      create index deed_by_kind on deed (kind, account_id);
      create index deed_by_cause on deed (cause_key);
      create index deed_of_subject on deed (subject_id, account_id) where subject_id is not null;
      create index deed_by on deed (by_id) where by_id is not null;

      -- What was credited before counts as well.
      insert into deed (kind, account_id, cause_key, by_id, subject_id, space_id, at)
      select case s.rule when 'answerVotedUp' then 'answer_voted_up' when 'answerAccepted' then 'answer_accepted' when 'answerVerified' then 'answer_verified'
          when 'questionVotedUp' then 'question_voted_up' when 'acceptedAnAnswer' then 'solution_accepted' when 'correctionTakenOver' then 'correction_taken_over'
          when 'correctionProposed' then 'correction_proposed' when 'flagUpheld' then 'report_upheld' when 'articlePublished' then 'article_published'
          when 'articleContributed' then 'article_contributed' else 'article_helpful' end,
        s.account_id, s.cause_key,
        case when s.cause_key ~ '^(vote|rating):[0-9]+:[0-9]+$' then (select id from account where id = split_part(s.cause_key, ':', 3)::bigint)
          when s.rule = 'answerAccepted' then (select q.author_id from answer a join question q on q.id = a.question_id where a.id = t.subject_id) end,
        t.subject_id, t.space_id, t.at
      from points_standing s join points_transaction t on t.id = s.transaction_id
      where s.ledger = 'reputation' and s.rule in ('answerVotedUp', 'answerAccepted', 'answerVerified', 'questionVotedUp', 'acceptedAnAnswer', 'correctionTakenOver',
        'correctionProposed', 'flagUpheld', 'articlePublished', 'articleContributed', 'articleHelpful')
        and coalesce(t.withheld_by, '') not in ('staff', 'pair_limit')
      on conflict do nothing;

      -- Those without words came with another forum and keep their one name; no rule gives them.
      alter table badge alter column name drop not null;
      alter table badge
        -- What counts; null: given by hand only.
        add column event text check (event in ${kinds}),
        -- How many of them, of how many people, on how many days, or in how many periods one after the other.
        add column measure text not null default 'deeds' check (measure in ('deeds', 'people', 'days', 'streak')),
        -- Within one calendar day, week, month, quarter or year; of a streak: what follows one after the other.
        add column period text not null default 'ever' check (period in ('ever', 'day', 'week', 'month', 'quarter', 'year')),
        add column repeated boolean not null default false,
        add column bronze int check (bronze between 1 and 1000000),
        add column silver int check (silver between 1 and 1000000),
        add column gold int check (gold between 1 and 1000000),
        -- Counts only what is so many days old and still stands.
        add column kept_days int not null default 0 check (kept_days between 0 and 3650),
        -- Only between these hours, over midnight where the first is later.
        add column from_hour int check (from_hour between 0 and 23),
        add column to_hour int check (to_hour between 0 and 23),
        add column space_id bigint references space(id),
        add column published boolean not null default false,
        add column shipped boolean not null default false,
        add column version int not null default 1,
        -- Up to which version of its rule everybody was looked at, and when.
        add column looked_version int,
        add column looked_at timestamptz,
        add constraint badge_tiers check (name is not null or num_nonnulls(bronze, silver, gold) >= 1),
        add constraint badge_tiers_rise check ((silver is null or bronze is null or silver > bronze) and (gold is null or coalesce(silver, bronze) is null or gold > coalesce(silver, bronze))),
        add constraint badge_repeated_once check (not repeated or num_nonnulls(bronze, silver, gold) = 1),
        add constraint badge_streak_of check (measure <> 'streak' or period <> 'ever'),
        add constraint badge_hours check ((from_hour is null) = (to_hour is null) and from_hour is distinct from to_hour or from_hour is null and to_hour is null);
      create index badge_by_event on badge (event) where published and event is not null;
      create index badge_space on badge (space_id) where space_id is not null;

      create table badge_text (
        badge_id bigint not null references badge(id) on delete cascade,
        language text not null check (language in ('he', 'en')),
        name text not null check (char_length(name) between 1 and 60),
        description text not null check (char_length(description) <= 300),
        icon text not null check (char_length(icon) between 1 and 40),
        primary key (badge_id, language)
      );

      alter table badge_award
        add column tier text check (tier in ('bronze', 'silver', 'gold')),
        -- The how manieth, of a badge that is given again and again.
        add column number int not null default 1 check (number between 1 and 100),
        -- Given by hand, and why; null: by the rule.
        add column given_by bigint references account(id),
        add column reason text check (char_length(reason) <= 300),
        -- No longer earned, or taken back by hand.
        add column taken_at timestamptz,
        add constraint badge_award_imported check (imported = (tier is null)) not valid;
      update badge_award set imported = true where tier is null and not imported;
      alter table badge_award validate constraint badge_award_imported;
      create unique index badge_award_once on badge_award (badge_id, account_id, tier, number) where tier is not null;
      create index badge_award_newest on badge_award (badge_id, awarded_at desc, id desc) where taken_at is null;
      create index badge_award_given_by on badge_award (given_by) where given_by is not null;

      -- A badge is told of, and read on its own page.
      do $$
      declare
        asked record;
      begin
        for asked in select c.conname, c.conrelid::regclass as relation, pg_get_constraintdef(c.oid) as definition from pg_constraint c
          where c.conname in ('notification_kind_check', 'notification_page_kind_check', 'notification_item_content_kind_check')
        loop
          execute format('alter table %s drop constraint %I', asked.relation, asked.conname);
          execute format('alter table %s add constraint %I %s', asked.relation, asked.conname, replace(asked.definition, 'ARRAY[', 'ARRAY[''badge''::text, '));
        end loop;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where kind = 'badge';
      do $$
      declare
        asked record;
      begin
        for asked in select c.conname, c.conrelid::regclass as relation, pg_get_constraintdef(c.oid) as definition from pg_constraint c
          where c.conname in ('notification_kind_check', 'notification_page_kind_check', 'notification_item_content_kind_check')
        loop
          execute format('alter table %s drop constraint %I', asked.relation, asked.conname);
          execute format('alter table %s add constraint %I %s', asked.relation, asked.conname, replace(asked.definition, '''badge''::text, ', ''));
        end loop;
      end $$;
      delete from badge_award where tier is not null;
      drop index badge_award_given_by;
      drop index badge_award_newest;
      drop index badge_award_once;
      alter table badge_award drop constraint badge_award_imported, drop column tier, drop column number, drop column given_by, drop column reason, drop column taken_at;
      delete from badge where name is null;
      drop table badge_text;
      alter table badge drop constraint badge_tiers, drop constraint badge_tiers_rise, drop constraint badge_repeated_once, drop constraint badge_streak_of, drop constraint badge_hours,
        drop column event, drop column measure, drop column period, drop column repeated, drop column bronze, drop column silver, drop column gold, drop column kept_days,
        drop column from_hour, drop column to_hour, drop column space_id, drop column published, drop column shipped, drop column version, drop column looked_version, drop column looked_at;
      alter table badge alter column name set not null;
      drop table deed;
    `);
  }
}
