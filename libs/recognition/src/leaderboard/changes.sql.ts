import { prepared } from '@kehila/platform';
import { isShown, sameSpace, sameStart, spaceOf, startOf } from './board.sql';
import { dayOf, endOf, periodsOf } from './period.sql';

/** SQL: whether the account `a` stands among the staff, as the chip beside their name says. */
const isStaff = `exists (select from role_grant g where g.account_id = a.id and g.role in ('STAFF', 'ADMINISTRATOR'))`;

const beforeAndAfter = `new.board_id, old.score as old_score, old.staff as old_staff, old.shown as old_shown, new.score as new_score, new.staff as new_staff, new.shown as new_shown`;

/** SQL: counts those who came from one score to another (`written`), so that ranks follow. Only what differs is written. */
const counted = `moved as (
     select board_id, old_staff as staff, old_score as score, -1 as n from written where old_shown and old_score > 0
     union all select board_id, new_staff, new_score, 1 from written where new_shown and new_score > 0
   ), counted as (
     insert into leaderboard_count (board_id, staff, level, bucket, people)
     select board_id, staff, level, score >> (5 * level), sum(n) from moved cross join generate_series(0, 4) level group by 1, 2, 3, 4 having sum(n) <> 0
     order by 1, 2, 3, 4
     on conflict (board_id, staff, level, bucket) do update set people = leaderboard_count.people + excluded.people
   )`;

/** SQL: adds \`deltas\` (board_id, account_id, amount) to the places. */
const placed = `written as (
     insert into leaderboard_place (board_id, account_id, score, staff, shown)
     select d.board_id, d.account_id, d.amount, ${isStaff}, ${isShown} from deltas d join account a on a.id = d.account_id order by 1, 2
     on conflict (board_id, account_id) do update set score = leaderboard_place.score + excluded.score
     returning ${beforeAndAfter}
   ), ${counted}`;

/** One process at a time brings the boards up to date. */
export const tryLockBoards = prepared<{ locked: boolean }>(
  'leaderboard_try_lock',
  `select pg_try_advisory_xact_lock(hashtextextended('leaderboards', 0)) as locked`,
);
export const lockBoards = prepared<never>('leaderboard_lock', `select pg_advisory_xact_lock(hashtextextended('leaderboards', 0))`);

/** Whether anything is to be done: changes that wait, or a board whose time is over. */
export const somethingWaits = prepared<{ waits: boolean }>(
  'leaderboard_waits',
  `select exists (select from leaderboard_change)
     or exists (select from leaderboard where closed_at is null and period <> 'ever' and ${endOf('period', 'starts_on')} <= ${dayOf(`$1::timestamptz - interval '10 minutes'`)}) as waits`,
);

/** Takes up to $1 changes and brings them to every open board that they belong to. Read without an order of ids: a change may come after one with a later number. */
export const applyChanges = prepared<{ taken: number }>(
  'leaderboard_apply',
  `with taken as materialized (
     delete from leaderboard_change where id in (select id from leaderboard_change where measure is not null order by id limit $1)
     returning account_id, measure, space_id, amount, ${dayOf('at')} as day
   ), spread as materialized (
     select t.account_id, t.measure, s.space_id, p.period, p.starts_on, sum(t.amount)::int as amount
     from taken t
       cross join lateral (select null::bigint as space_id union all select id from space where id = t.space_id) s
       cross join lateral ${periodsOf('t.day')} p(period, starts_on)
     where p.period = 'ever' or p.starts_on is not null
     group by 1, 2, 3, 4, 5 having sum(t.amount) <> 0
   ), wanted as (
     select distinct measure, period, starts_on, space_id from spread
   ), opened as (
     insert into leaderboard (measure, period, starts_on, space_id) select * from wanted
     on conflict (measure, period, ${spaceOf('space_id')}, ${startOf('starts_on')}) do nothing returning id, measure, period, starts_on, space_id
   ), boards as (
     select * from opened
     union all
     select l.id, l.measure, l.period, l.starts_on, l.space_id
     from leaderboard l join wanted w on w.measure = l.measure and w.period = l.period and ${sameStart('w.starts_on', 'l.starts_on')} and ${sameSpace('w.space_id', 'l.space_id')}
     where l.closed_at is null
   ), deltas as (
     select b.id as board_id, s.account_id, s.amount
     from spread s join boards b on b.measure = s.measure and b.period = s.period and ${sameStart('b.starts_on', 's.starts_on')} and ${sameSpace('b.space_id', 's.space_id')}
   ), ${placed}
   select count(*)::int as taken from taken`,
);

/** Looks again at up to $1 people: who is shown, and among whom. A closed board stays as it was. */
export const lookAgain = prepared<{ taken: number }>(
  'leaderboard_look_again',
  `with taken as materialized (
     delete from leaderboard_change where id in (select id from leaderboard_change where measure is null order by id limit $1) returning account_id
   ), people as (
     select a.id, ${isStaff} as staff, ${isShown} as shown from account a where a.id in (select account_id from taken)
   ), written as (
     update leaderboard_place p set staff = q.staff, shown = q.shown from people q, leaderboard l
     where p.account_id = q.id and l.id = p.board_id and l.closed_at is null and (p.staff, p.shown) is distinct from (q.staff, q.shown)
     returning ${beforeAndAfter}
   ), ${counted}
   select count(*)::int as taken from taken`,
);

/** A period is over ten minutes after its last day, once everything that happened in it stands on the board. */
export const closeBoards = prepared<{ id: string }>(
  'leaderboard_close',
  `update leaderboard set closed_at = $1
   where closed_at is null and period <> 'ever' and ${endOf('period', 'starts_on')} <= ${dayOf(`$1::timestamptz - interval '10 minutes'`)} returning id`,
);

/** Somebody's reputation is another's: on the boards that are open, and in what waits. Deeds bring their own changes. */
export const moveReputation = prepared<never>(
  'leaderboard_move_reputation',
  `with waiting as (
     update leaderboard_change set account_id = $2 where account_id = $1 and measure = 'reputation'
   ), had as (
     select p.board_id, p.score from leaderboard_place p join leaderboard l on l.id = p.board_id
     where p.account_id = $1 and l.measure = 'reputation' and l.closed_at is null and p.score <> 0
   ), deltas as (
     select board_id, $1::bigint as account_id, -score as amount from had union all select board_id, $2, score from had
   ), ${placed}
   select`,
);
