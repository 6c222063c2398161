import { prepared } from '@kehila/platform';

/** As the rows are written together; the names are those of the columns. */
export interface LoggedSearch {
  readonly id: string;
  readonly at: Date;
  readonly kind: SearchManner;
  readonly text: string;
  readonly wording: string;
  readonly language: 'he' | 'en';
  readonly space_id: string | null;
  readonly account_id: string | null;
  readonly person: string;
  readonly found: number;
}

/** Typed and never sent, sent, or the title of a question that is being asked. */
export type SearchManner = 'typed' | 'search' | 'asking';

export interface LoggedOpening {
  readonly id: string;
  readonly place: number;
  readonly at: Date;
  readonly account_id: string | null;
}

/** A search that went on being typed replaces what was written of it. */
export const writeSearches = prepared<never>(
  'search_log_write',
  `insert into search_log (id, at, kind, text, wording, language, space_id, account_id, person, found)
   select s.id, s.at, s.kind, s.text, s.wording, s.language, s.space_id, a.id, s.person, s.found
   from jsonb_to_recordset($1::jsonb) as s(id uuid, at timestamptz, kind text, text text, wording text, language text, space_id bigint, account_id bigint, person text, found smallint)
   left join account a on a.id = s.account_id
   order by s.id
   on conflict (id) do update set at = excluded.at, kind = excluded.kind, text = excluded.text, wording = excluded.wording, space_id = excluded.space_id,
     found = excluded.found, topic_id = case when search_log.wording = excluded.wording then search_log.topic_id end`,
);

/** What is opened first counts. Who goes on to ask has signed in since, perhaps. */
export const writeOpenings = prepared<never>(
  'search_log_open',
  `update search_log l set
     opened_place = coalesce(l.opened_place, o.place), opened_at = coalesce(l.opened_at, o.opened_at),
     asking_at = coalesce(l.asking_at, o.asking_at), account_id = coalesce(l.account_id, o.account_id)
   from (
     select o.id, (array_agg(o.place order by o.at) filter (where o.place > 0))[1] as place, min(o.at) filter (where o.place > 0) as opened_at,
       min(o.at) filter (where o.place = 0) as asking_at, (array_agg(a.id) filter (where o.place = 0))[1] as account_id
     from jsonb_to_recordset($1::jsonb) as o(id uuid, place smallint, at timestamptz, account_id bigint) left join account a on a.id = o.account_id
     group by o.id
   ) o where l.id = o.id and l.at > $2::timestamptz`,
);

/** The last search of somebody, and the title that they typed, led to a question. Index `search_log_account`. */
export const noteAsked = prepared<never>(
  'search_log_asked',
  `update search_log set asked = true, question_id = $2 where not asked and id in (
     select distinct on (kind = 'asking') id from search_log
     where account_id = $1 and at <= $3::timestamptz and at > $3::timestamptz - interval '30 minutes' order by kind = 'asking', at desc)`,
);

/** What is older stays without who it was, and without the question that tells it. */
export const forgetPeople = prepared<{ forgotten: number }>(
  'search_log_forget',
  `with gone as (
     update search_log set account_id = null, person = null, question_id = null
     where id in (select id from search_log where at < $1::timestamptz and (person is not null or account_id is not null) order by at limit $2) returning 1)
   select count(*)::int as forgotten from gone`,
);
