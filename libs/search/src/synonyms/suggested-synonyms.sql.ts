import { prepared } from '@kehila/platform';

/** What fewer people wrote instead is nobody's business. */
const fewestPeople = 3;

export interface RewrittenRow {
  /** The form of the word that did not find it, and of the one that did. */
  gone: string;
  came: string;
  people: number;
  /** A search with each. */
  before: string;
  after: string;
}

/**
 * Where at least three people opened nothing, changed one word within ten minutes and then opened something: that word and what they wrote instead,
 * most people first. Typing errors are forgiven without that. Index `search_log_at`; $1 now, $2 how many.
 */
export const rewrittenWords = prepared<RewrittenRow>(
  'search_words_rewritten',
  `with seen as (
     select person, at, text, wording, opened_at, lead(wording) over mine as next_wording, lead(text) over mine as next_text, lead(at) over mine as next_at,
       lead(opened_at) over mine as next_opened
     from search_log where at > $1::timestamptz - interval '28 days' and at <= $1::timestamptz and kind <> 'asking' and wording <> '' and person is not null
     window mine as (partition by person order by at, id)
   ), rewritten as (
     select person, text, next_text, array(select unnest(string_to_array(wording, ' ')) except select unnest(string_to_array(next_wording, ' '))) as gone,
       array(select unnest(string_to_array(next_wording, ' ')) except select unnest(string_to_array(wording, ' '))) as came
     from seen where opened_at is null and next_opened is not null and next_at <= at + interval '10 minutes'
   )
   select gone[1] as gone, came[1] as came, count(distinct person)::int as people, min(text) as before, min(next_text) as after
   from rewritten where cardinality(gone) = 1 and cardinality(came) = 1 and levenshtein_less_equal(gone[1], came[1], 2) > 2
   group by 1, 2 having count(distinct person) >= ${fewestPeople} order by people desc, gone, came limit $2`,
);
