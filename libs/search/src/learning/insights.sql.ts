import { prepared, sql } from '@kehila/platform';

/** Days are those of the organisation. */
const zone = `'Asia/Jerusalem'`;
/** Whoever has neither opened nor asked anything after so long went away. */
const settled = `interval '30 minutes'`;
/** What fewer have written is nobody's business. */
const fewest = 3;

/** What became of a search: a question goes before what was opened, because that did not help. */
const outcome = sql`case when l.asked then 'asked' when l.opened_at is not null then 'opened' when l.asking_at is not null then 'asked'
  when l.found = 0 then 'nothing' when l.at > $3::timestamptz - ${settled} then 'waiting' else 'left' end`;
const failed = `('asked', 'nothing', 'left')`;

/** $1 the spaces that the reader looks after, $2 whether searches of no space belong to it. */
const sight = `(l.space_id = any($1::bigint[]) or ($2 and l.space_id is null))`;
/** $3 now, $4 so many days. Those of one topic are read by its index. */
const seen = (which = 'true') => sql`seen as materialized (
  select l.*, ${outcome} as outcome, (l.at at time zone ${zone})::date as day
  from search_log l where ${which} and l.at > $3::timestamptz - make_interval(days => $4) and l.at <= $3::timestamptz and ${sight})`;
const seenOfTopic = seen('l.topic_id = $5::bigint');

export interface NumbersRow {
  readonly numbers: { searches: number; opened: number; nothing: number; left: number; asked: number };
  readonly earlier: { searches: number; failed: number };
  readonly titles: { shown: number; spared: number; openedAndAsked: number; asked: number; left: number };
  readonly days: DayRow[];
  readonly places: { place: number; opened: number }[];
}

export const insightNumbers = prepared<NumbersRow>(
  'search_insight_numbers',
  sql`with ${seen()}, sent as (select * from seen where kind = 'search' or (kind = 'typed' and opened_at is not null)), titles as (select * from seen where kind = 'asking' and found > 0 and outcome <> 'waiting')
   select (select row_to_json(n) from (
       select count(*)::int as searches, count(*) filter (where outcome = 'opened')::int as opened, count(*) filter (where outcome = 'nothing')::int as nothing,
         count(*) filter (where outcome = 'left')::int as left, count(*) filter (where outcome = 'asked')::int as asked from sent) n) as numbers,
     (select row_to_json(n) from (
       select count(*)::int as shown, count(*) filter (where outcome = 'opened')::int as spared,
         count(*) filter (where outcome = 'asked' and opened_at is not null)::int as "openedAndAsked",
         count(*) filter (where outcome = 'asked' and opened_at is null)::int as asked, count(*) filter (where outcome = 'left')::int as left from titles) n) as titles,
     (select row_to_json(n) from (
       select count(*)::int as searches, count(*) filter (where ${outcome} in ${failed})::int as failed from search_log l
       where l.at > $3::timestamptz - make_interval(days => 2 * $4) and l.at <= $3::timestamptz - make_interval(days => $4)
         and (l.kind = 'search' or (l.kind = 'typed' and l.opened_at is not null)) and ${sight}) n) as earlier,
     (select coalesce(json_agg(d order by d.day), '[]') from (
       select d.day::date::text as day, count(s.id)::int as searches, count(s.id) filter (where s.outcome in ${failed})::int as failed
       from generate_series((($3::timestamptz at time zone ${zone})::date - $4 + 1)::timestamp, ($3::timestamptz at time zone ${zone})::date::timestamp, interval '1 day') d(day)
       left join sent s on s.day = d.day::date group by d.day) d) as days,
     (select json_agg(p order by p.place) from (
       select p.place, count(s.id)::int as opened from generate_series(1, 10) p(place) left join sent s on s.opened_place = p.place group by p.place) p) as places`,
);

/** As most wrote it, of what at least three people wrote; a text of fewer is shown to nobody. */
const calledBy = sql`called as (
  select distinct on (topic_id) topic_id, text from (
    select topic_id, mode() within group (order by text) as text, count(*) as times from seen
    where topic_id is not null and kind <> 'typed' group by topic_id, lower(text) having count(distinct person) >= ${String(fewest)}) w
  order by topic_id, times desc, text)`;
/** Where each wrote it otherwise: the words that at least three people wrote. */
const sharedWords = sql`shared as (
  select topic_id, string_agg(word, ' ' order by times desc, word) as text from (
    select topic_id, word, count(*) as times from seen cross join unnest(string_to_array(wording, ' ')) word
    where topic_id is not null and kind <> 'typed' group by topic_id, word having count(distinct person) >= ${String(fewest)}) w
  group by topic_id)`;

const state = `case when t.closed_at is not null or d.id is not null then 'closed' when t.taken_up_at is not null then 'taken_up' else 'open' end`;

export interface TopicRow {
  readonly id: string;
  readonly title: string;
  readonly searches: number;
  readonly nothing: number;
  readonly left_off: number;
  readonly asked: number;
  readonly opened: number;
  readonly people: number;
  readonly earlier: number;
  readonly languages: ('he' | 'en')[];
  readonly state: TopicStateName;
  readonly owner_id: string | null;
  readonly article_id: string | null;
  readonly published: boolean;
  readonly taken_up_at: Date | null;
  readonly closed_at: Date | null;
  readonly counted: number;
}

export type TopicStateName = 'open' | 'taken_up' | 'closed';
export type OutcomeName = 'failed' | 'opened' | 'nothing' | 'left' | 'asked';

/** $7 what is counted, $8 at which place it was opened, $9 on which day. */
const counted = sql`(case $7 when 'failed' then s.outcome in ${failed} else s.outcome = $7 end) and ($8::int is null or s.opened_place = $8) and ($9::date is null or s.day = $9)`;
/** What was taken up is shown to who looks after a space of its searches, to $5 who sees to it, and where $6 says so; asked topic by topic. */
const named = sql`t.title is not null and ($6 or t.owner_id = $5::bigint or (select true from search_log l where l.topic_id = t.id and l.kind <> 'typed' and ${sight} limit 1))`;

const topics = sql`topics as (
  select s.topic_id, count(*)::int as searches, count(*) filter (where s.outcome = 'nothing')::int as nothing, count(*) filter (where s.outcome = 'left')::int as left_off,
    count(*) filter (where s.outcome = 'asked')::int as asked, count(*) filter (where s.outcome = 'opened')::int as opened, count(distinct s.person)::int as people,
    array_agg(distinct s.language) as languages, count(*) filter (where ${counted})::int as counted
  from seen s where s.topic_id is not null and s.kind <> 'typed' group by s.topic_id)`;

const shownTopics = (which?: string) => sql`with ${seen(which)}, ${calledBy}, ${sharedWords}, ${topics}, shown as (
  select t.id, coalesce(t.title, called.text, shared.text) as title, coalesce(n.searches, 0) as searches, coalesce(n.nothing, 0) as nothing, coalesce(n.left_off, 0) as left_off,
    coalesce(n.asked, 0) as asked, coalesce(n.opened, 0) as opened, coalesce(n.people, 0) as people, coalesce(n.languages, '{}') as languages,
    (select count(*)::int from search_log l where l.topic_id = t.id and l.at > $3::timestamptz - make_interval(days => 2 * $4) and l.at <= $3::timestamptz - make_interval(days => $4)
       and l.kind <> 'typed' and ${outcome} in ${failed} and ${sight}) as earlier,
    ${state} as state, t.owner_id, t.article_id, d.id is not null as published, t.taken_up_at, coalesce(t.closed_at, d.created_at) as closed_at, coalesce(n.counted, 0) as counted
  from search_topic t left join topics n on n.topic_id = t.id left join called on called.topic_id = t.id left join shared on shared.topic_id = t.id
    left join search_doc d on d.id = t.article_id and d.kind = 'article'
  where n.topic_id is not null or (${named}))
  select * from shown where title is not null and (people >= ${String(fewest)} or taken_up_at is not null)`;

/** What most searches were about, by what is counted. */
export const topicsPage = prepared<TopicRow>(
  'search_topics_page',
  sql`${shownTopics()} and (counted > 0 or $10::text is not null) and ($10::text is null or state = $10) and ($11::int is null or (counted, id) < ($11, $12::bigint))
   order by counted desc, id desc limit $13`,
);

export const topicById = prepared<TopicRow>('search_topic_by_id', sql`${shownTopics('l.topic_id = $10::bigint')} and id = $10::bigint`);

export interface WordingRow {
  readonly text: string;
  readonly language: 'he' | 'en';
  readonly searches: number;
  readonly people: number;
}

/** Where no text of a wording was written by three people, its words are shown: those they did write. */
export const wordingsOfTopic = prepared<WordingRow>(
  'search_topic_wordings',
  sql`with ${seenOfTopic}, called as (
     select distinct on (wording) wording, text from (
       select wording, mode() within group (order by text) as text, count(*) as times from seen
       where kind <> 'typed' group by wording, lower(text) having count(distinct person) >= ${String(fewest)}) w
     order by wording, times desc, text)
   select coalesce(called.text, w.wording) as text, w.language, w.searches, w.people from (
     select wording, mode() within group (order by language) as language, count(*)::int as searches, count(distinct person)::int as people
     from seen where kind <> 'typed' group by wording having count(distinct person) >= ${String(fewest)}) w
   left join called using (wording) order by w.searches desc, 1 limit 50`,
);

/** Newest first. */
export const questionsOfTopic = prepared<{ id: string }>(
  'search_topic_questions',
  sql`with ${seenOfTopic} select question_id as id from seen where question_id is not null group by question_id order by max(at) desc limit 20`,
);

export interface DayRow {
  readonly day: string;
  readonly searches: number;
  readonly failed: number;
}

export const daysOfTopic = prepared<DayRow>(
  'search_topic_days',
  sql`with ${seenOfTopic} select d.day::date::text as day, count(s.id)::int as searches, count(s.id) filter (where s.outcome in ${failed})::int as failed
   from generate_series((($3::timestamptz at time zone ${zone})::date - $4 + 1)::timestamp, ($3::timestamptz at time zone ${zone})::date::timestamp, interval '1 day') d(day)
   left join seen s on s.day = d.day::date and s.kind <> 'typed' group by d.day order by d.day`,
);

export interface AroundRow {
  readonly before: number;
  readonly before_failed: number;
  readonly after: number;
  readonly after_failed: number;
}

/** Four weeks before a topic was closed, and since. */
export const aroundClosing = prepared<AroundRow>(
  'search_topic_around',
  sql`select count(*) filter (where l.at <= $5::timestamptz)::int as before, count(*) filter (where l.at <= $5::timestamptz and ${outcome} in ${failed})::int as before_failed,
     count(*) filter (where l.at > $5::timestamptz)::int as after, count(*) filter (where l.at > $5::timestamptz and ${outcome} in ${failed})::int as after_failed
   from search_log l where l.topic_id = $4 and l.kind <> 'typed' and l.at > $5::timestamptz - interval '28 days' and l.at <= $3::timestamptz
     and ${sight}`,
);
