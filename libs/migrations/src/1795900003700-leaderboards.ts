import type { MigrationInterface, QueryRunner } from 'typeorm';

const timeZone = 'Asia/Jerusalem';

/** Who is how far: for each measure, period and space a board with a place for each person and, so that a rank needs no scan, how many people stand where. */
export class Leaderboards1795900003700 implements MigrationInterface {
  name = 'Leaderboards1795900003700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Done as staff in one's own space: it counts for the boards of the staff, and for no badge.
      alter table deed add column official boolean not null default false;
      insert into deed (kind, account_id, cause_key, by_id, subject_id, space_id, at, official)
      select case s.rule when 'answerAccepted' then 'answer_accepted' when 'articlePublished' then 'article_published' when 'articleHelpful' then 'article_helpful'
          when 'answerVotedUp' then 'answer_voted_up' else 'question_voted_up' end, s.account_id, s.cause_key,
        case when s.cause_key ~ '^(vote|rating):[0-9]+:[0-9]+$' then (select id from account where id = split_part(s.cause_key, ':', 3)::bigint) end, t.subject_id, t.space_id, t.at, true
      from points_standing s join points_transaction t on t.id = s.transaction_id
      where s.ledger = 'reputation' and t.withheld_by = 'staff' and s.rule in ('answerAccepted', 'articlePublished', 'articleHelpful', 'answerVotedUp', 'questionVotedUp')
      on conflict do nothing;

      create table leaderboard (
        id bigint generated always as identity primary key,
        measure text not null check (measure in ('reputation', 'accepted', 'articles', 'helpful', 'reviews')),
        period text not null check (period in ('week', 'month', 'quarter', 'year', 'ever')),
        -- Its first day; null: it has no beginning and no end.
        starts_on date check ((starts_on is null) = (period = 'ever')),
        -- Null: all spaces.
        space_id bigint references space(id),
        -- Its time is over: nothing changes any more.
        closed_at timestamptz
      );
      create unique index leaderboard_once on leaderboard (measure, period, coalesce(space_id, 0), coalesce(starts_on, '-infinity'::date));
      create index leaderboard_open on leaderboard (period, starts_on) where closed_at is null;
      create index leaderboard_space on leaderboard (space_id) where space_id is not null;

      create table leaderboard_place (
        board_id bigint not null references leaderboard(id) on delete cascade,
        account_id bigint not null references account(id),
        score int not null,
        -- Staff stand apart from customers.
        staff boolean not null,
        shown boolean not null,
        primary key (board_id, account_id)
      );
      create index leaderboard_place_best on leaderboard_place (board_id, staff, score desc, account_id desc) where shown and score > 0;
      create index leaderboard_place_of on leaderboard_place (account_id);

      -- How many of those who are shown have such a score (level 0), and how many stand in each 32, 1,024 and more (levels 1 to 4).
      create table leaderboard_count (
        board_id bigint not null references leaderboard(id) on delete cascade,
        staff boolean not null,
        level int not null check (level between 0 and 4),
        bucket int not null,
        people int not null,
        primary key (board_id, staff, level, bucket)
      );

      -- What happened and does not stand on the boards yet. Without a measure: whether somebody is shown, and among whom, is to be looked at again.
      create table leaderboard_change (
        id bigint generated always as identity primary key,
        measure text,
        account_id bigint not null references account(id),
        space_id bigint,
        amount int not null default 0,
        -- Null: it counts for ever, and in no period.
        at timestamptz
      );
      create index leaderboard_change_of on leaderboard_change (account_id);

      create table leaderboard_hidden (
        account_id bigint primary key references account(id),
        since timestamptz not null
      );

      create function deed_measure(done deed) returns text language sql immutable as $$
        select case when done.undone or not done.in_sight or done.hidden or done.by_id = done.account_id then null
          when done.kind = 'answer_accepted' then 'accepted'
          when done.kind = 'article_published' then 'articles'
          when done.kind in ('answer_voted_up', 'question_voted_up', 'article_helpful') then 'helpful'
          when done.kind = 'article_reviewed' then 'reviews' end
      $$;

      -- However a deed comes, changes or goes, the boards follow.
      create function follow_deed() returns trigger language plpgsql as $$
      declare
        was text;
        now_is text;
      begin
        if tg_op <> 'INSERT' then was := deed_measure(old); end if;
        if tg_op <> 'DELETE' then now_is := deed_measure(new); end if;
        if tg_op = 'UPDATE' and was is not distinct from now_is
          and (old.account_id, old.space_id, old.at) is not distinct from (new.account_id, new.space_id, new.at) then return null; end if;
        if was is not null then
          insert into leaderboard_change (measure, account_id, space_id, amount, at) values (was, old.account_id, old.space_id, -1, old.at);
        end if;
        if now_is is not null then
          insert into leaderboard_change (measure, account_id, space_id, amount, at) values (now_is, new.account_id, new.space_id, 1, new.at);
        end if;
        return null;
      end $$;
      create trigger deed_followed after insert or update or delete on deed for each row execute function follow_deed();

      create function follow_account() returns trigger language plpgsql as $$
      begin
        insert into leaderboard_change (account_id) values (new.id);
        return null;
      end $$;
      create trigger account_followed after update of state on account for each row when (old.state <> new.state) execute function follow_account();

      create function follow_role() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then insert into leaderboard_change (account_id) values (old.account_id); end if;
        if tg_op <> 'DELETE' then insert into leaderboard_change (account_id) values (new.account_id); end if;
        return null;
      end $$;
      create trigger role_grant_followed after insert or update or delete on role_grant for each row execute function follow_role();

      -- What was earned before stands on the boards as well; what is undone counts against the day on which it was earned.
      insert into leaderboard_change (measure, account_id, space_id, amount, at)
      select 'reputation', account_id, space_id, sum(amount), day from (
        select e.account_id, t.space_id, e.amount,
          case when t.rule not in ('joined', 'imported') then date_trunc('day', coalesce(u.at, t.at), '${timeZone}') end as day
        from points_entry e join points_transaction t on t.id = e.transaction_id left join points_transaction u on u.id = t.undoes
        where e.ledger = 'reputation' and e.account_id is not null and t.rule <> 'merged') x
      group by account_id, space_id, day having sum(amount) <> 0;
      insert into leaderboard_change (measure, account_id, amount)
      select 'reputation', e.account_id, sum(e.amount) from points_entry e join points_transaction t on t.id = e.transaction_id
      where e.ledger = 'reputation' and e.account_id is not null and t.rule = 'merged' group by e.account_id having sum(e.amount) <> 0;
      insert into leaderboard_change (measure, account_id, space_id, amount, at)
      select deed_measure(d), d.account_id, d.space_id, count(*), date_trunc('day', d.at, '${timeZone}') from deed d where deed_measure(d) is not null group by 1, 2, 3, 5;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger role_grant_followed on role_grant;
      drop function follow_role();
      drop trigger account_followed on account;
      drop function follow_account();
      drop trigger deed_followed on deed;
      drop function follow_deed();
      drop function deed_measure(deed);
      drop table leaderboard_hidden;
      drop table leaderboard_change;
      drop table leaderboard_count;
      drop table leaderboard_place;
      drop table leaderboard;
      delete from deed where official;
      alter table deed drop column official;
    `);
  }
}
