import { prepared } from '@kehila/platform';

/** Growth is compared over yesterday and today; what is older goes. */
const sinceYesterday = `($1::timestamptz at time zone 'UTC')::date - 1`;

export interface Grown {
  id: string;
  space_id: string;
  reason: 'affected' | 'views';
}

/**
 * What was read, or found to be their own problem, by so many times more people than half of the questions of its space that anybody read or found so, and by
 * no few. Where nothing else of the space was read, no few are enough. $2: so many times; $3, $4: no few; $5: what the staff have seen since is left alone.
 */
export const grown = prepared<Grown>(
  'community_grown',
  `with recent as (
     select g.question_id, q.space_id, sum(g.views) as views, sum(g.affected) as affected
     from question_growth g join question q on q.id = g.question_id
     where g.day >= ${sinceYesterday} and q.publication = 'visible' group by g.question_id, q.space_id
   ), usual as (
     select space_id,
       case when count(*) filter (where views > 0) > 1 then percentile_disc(0.5) within group (order by views) filter (where views > 0) else 0 end as views,
       case when count(*) filter (where affected > 0) > 1 then percentile_disc(0.5) within group (order by affected) filter (where affected > 0) else 0 end as affected
     from recent group by space_id
   )
   select q.id, q.space_id, case when r.affected >= greatest($4::int, u.affected * $2::int) then 'affected' else 'views' end as reason
   from recent r join usual u using (space_id) join question q on q.id = r.question_id
   where (r.views >= greatest($3::int, u.views * $2::int) or r.affected >= greatest($4::int, u.affected * $2::int))
     and q.accepted_count = 0 and q.closed_at is null and q.raised_at is null and (q.warning_seen_at is null or q.warning_seen_at < $5)
   order by q.id limit 100`,
);

export const raise = prepared<{ id: string }>(
  'community_question_raise',
  `update question set raised_at = $2, raised_for = $3
   where id = $1 and raised_at is null and publication = 'visible' and accepted_count = 0 and closed_at is null returning id`,
);

export const forget = prepared<never>('community_growth_forget', `delete from question_growth where day < ${sinceYesterday}`);
