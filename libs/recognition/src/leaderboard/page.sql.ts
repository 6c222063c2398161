import { authorJoin, authorJson, type StoredAuthor } from '@kehila/accounts';
import { prepared } from '@kehila/platform';
import { isShown, sameSpace, sameStart } from './board.sql';
import { dayOf, endOf, periodsOf } from './period.sql';

export interface BoardRow {
  /** Null: nothing happened there yet. */
  readonly id: string | null;
  readonly starts_on: string | null;
  /** Its last day. */
  readonly ends_on: string | null;
  readonly closed_at: Date | null;
  /** A day of the board before and of the one after, where there are such. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly people: number;
  readonly own_score: number | null;
  readonly own_shown: boolean | null;
  readonly own_staff: boolean | null;
  readonly own_rank: number | null;
}

/** SQL: how many people stand above a score: at most 31 rows a level. Primary key of `leaderboard_count`. */
const above = (board: string, staff: string, score: string): string => `coalesce((
    select sum(c.people)::int from generate_series(0, 4) l
      join lateral (select people from leaderboard_count where board_id = ${board} and staff = ${staff} and level = l and bucket > ${score} >> (5 * l)
        and bucket < case when l = 4 then 2147483647 else ((${score} >> (5 * (l + 1))) + 1) << 5 end) c on true), 0)`;

/** A board: measure $1, period $2, a day in it or null for today $3, space $4, staff $5; who asks $6; now $7. */
export const boardAsked = prepared<BoardRow>(
  'leaderboard_board',
  `with asked as (
     select p.period, p.starts_on from (select coalesce($3::date, ${dayOf('$7')}) as day) d cross join lateral ${periodsOf('d.day')} p(period, starts_on) where p.period = $2
   ), board as (
     select l.id, k.period, k.starts_on, l.closed_at from asked k left join leaderboard l
       on l.measure = $1 and l.period = k.period and ${sameStart('l.starts_on', 'k.starts_on')} and ${sameSpace('l.space_id', '$4::bigint')}
   )
   select b.id, b.starts_on::text, (${endOf('b.period', 'b.starts_on')} - 1)::text as ends_on, b.closed_at,
     (select o.starts_on::text from leaderboard o where o.measure = $1 and o.period = $2 and ${sameSpace('o.space_id', '$4::bigint')} and o.starts_on < b.starts_on
        order by o.starts_on desc limit 1) as previous,
     (select o.starts_on::text from leaderboard o where o.measure = $1 and o.period = $2 and ${sameSpace('o.space_id', '$4::bigint')} and o.starts_on > b.starts_on
        order by o.starts_on limit 1) as next,
     coalesce((select sum(people)::int from leaderboard_count where board_id = b.id and staff = $5 and level = 4), 0) as people,
     o.score as own_score, o.shown as own_shown, o.staff as own_staff, case when o.score > 0 then 1 + ${above('b.id', 'o.staff', 'o.score')} end as own_rank
   from board b left join leaderboard_place o on o.board_id = b.id and o.account_id = $6`,
);

export interface PlaceRow {
  readonly account_id: string;
  readonly score: number;
  /** Null: they are gone, or do not want to be shown. */
  readonly account: StoredAuthor | null;
  /** Of the first row of the page: its rank, and how many people have the same. */
  readonly first_rank: number;
  readonly first_people: number;
}

const page = (name: string, after: string) =>
  prepared<PlaceRow>(
    name,
    `with page as materialized (
       select p.account_id, p.score from leaderboard_place p where p.board_id = $1 and p.staff = $2 and p.shown and p.score > 0 ${after}
       order by p.score desc, p.account_id desc limit $3
     ), first as materialized (
       select 1 + ${above('$1', '$2', 'f.score')} as rank,
         coalesce((select people from leaderboard_count where board_id = $1 and staff = $2 and level = 0 and bucket = f.score), 1) as people
       from (select score from page order by score desc limit 1) f
     )
     select p.account_id, p.score, case when ${isShown} then ${authorJson('a')} end as account, f.rank as first_rank, f.people as first_people
     from page p cross join first f ${authorJoin('a', 'p.account_id')}
     order by p.score desc, p.account_id desc`,
  );

/** Best first. Index `leaderboard_place_best`. */
export const firstPlaces = page('leaderboard_first', '');
export const nextPlaces = page('leaderboard_next', 'and (p.score, p.account_id) < ($4::int, $5::bigint)');
