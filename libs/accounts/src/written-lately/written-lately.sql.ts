import { prepared } from '@kehila/platform';

const minutes = 5;
const most = 20;

const isLate = (at: string, now: string) => `${at} > ${now}::timestamptz - interval '${minutes} minutes'`;

/** SQL: what account `a` wrote in the last minutes, newest first, as JSON. */
export const writtenLatelyBy = (a: string, now: string): string => `coalesce((select json_agg(json_build_object('id', w.content_id::text, 'kind', w.kind))
       from (select content_id, kind from written_lately where account_id = ${a}.id and ${isLate('at', now)} order by at desc limit ${most}) w), '[]'::json)`;

/** Written again, it is as new as the last time. */
export const noteWritten = prepared<never>(
  'written_lately_note',
  `insert into written_lately (account_id, content_id, kind, at) values ($1, $2, $3, $4)
   on conflict (account_id, content_id) do update set at = excluded.at`,
);

export const removeNotLate = prepared<{ removed: number }>(
  'written_lately_remove',
  `with gone as (delete from written_lately where not (${isLate('at', '$1')}) returning 1) select count(*)::int as removed from gone`,
);
