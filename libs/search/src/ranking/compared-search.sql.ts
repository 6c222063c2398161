import { prepared } from '@kehila/platform';

/** A page as it was shown; without a comparison: it is another page of the same search by now, and none of its hits is anybody's. */
export interface ComparedPage {
  readonly id: string;
  readonly at: Date;
  readonly comparison_id: string | null;
  readonly teams: string;
}

/** Counts searches, and ends the comparison with the last of them. The stamp is locked before the comparison, as by the acts of managers. */
export const writeCompared = prepared<never>(
  'compared_search_write',
  `with given as (
     select * from jsonb_to_recordset($1::jsonb) as g(id uuid, at timestamptz, comparison_id bigint, teams text)
   ), others as (
     update compared_search s set teams = '' from given g where g.comparison_id is null and s.id = g.id
   ), noted as (
     insert into compared_search (id, comparison_id, at, teams) select id, comparison_id, at, teams from given where comparison_id is not null order by id
     on conflict (id) do update set teams = excluded.teams returning comparison_id, xmax = 0 as is_new
   ), ended as (
     update search_comparison c set searches = c.searches + n.new,
       ended_at = case when c.ended_at is null and c.searches + n.new >= c.most_searches then $2::timestamptz else c.ended_at end
     from (select comparison_id, count(*) filter (where is_new)::int as new from noted group by comparison_id) n,
       (select name from live_stamp where name = 'search_ranking' for update) locked
     where c.id = n.comparison_id
     returning c.searches >= c.most_searches as is_full
   )
   update live_stamp set stamp = stamp + 1 where name = 'search_ranking' and exists (select from ended where is_full)`,
);

/** Each opened place counts once, for whose hit stood there. */
export const creditOpenings = prepared<never>(
  'compared_search_credit',
  `update compared_search s set
     of_a = array(select distinct place from unnest(s.of_a || o.places) place where place = any(s.of_a) or substr(s.teams, place, 1) = 'a' order by 1),
     of_b = array(select distinct place from unnest(s.of_b || o.places) place where place = any(s.of_b) or substr(s.teams, place, 1) = 'b' order by 1)
   from (
     select id, array_agg(place) as places from jsonb_to_recordset($1::jsonb) as o(id uuid, place smallint) where place > 0 group by id
   ) o where s.id = o.id and s.at > $2::timestamptz`,
);
