import { prepared } from '@kehila/platform';

/** Whose deed of which kind it was about, also where it was so before: what is delivered again looks at the badges again. */
export interface TouchedRow {
  readonly account_id: string;
  readonly kind: string;
}

/** What was undone and is done again counts again. */
export const enterDeeds = prepared<TouchedRow>(
  'deeds_enter',
  `insert into deed (kind, account_id, cause_key, by_id, subject_id, space_id, hidden, official, at)
   select x.kind, x.account, x.cause, (select id from account where id = x.by), x.subject, x.space, x.hidden, coalesce(x.official, false), $2
   from jsonb_to_recordset($1::jsonb) as x(kind text, account bigint, cause text, by bigint, subject bigint, space bigint, hidden boolean, official boolean)
   on conflict (account_id, kind, cause_key) do update set undone = false, in_sight = true, by_id = excluded.by_id, hidden = excluded.hidden,
     official = excluded.official, at = case when deed.undone then excluded.at else deed.at end
   returning account_id, kind`,
);

/** Index `deed_by_cause`. */
export const undoDeeds = prepared<TouchedRow>('deeds_undo', `update deed set undone = true where cause_key = any($1::text[]) returning account_id, kind`);

/** Index `deed_of_subject`. */
export const showDeeds = prepared<TouchedRow>('deeds_show', `update deed set in_sight = $2 where subject_id = $1 returning account_id, kind`);

/** Its author shows the name. Index `deed_of_subject`. */
export const publishDeeds = prepared<TouchedRow>(
  'deeds_publish',
  `update deed set hidden = false where account_id = $1 and subject_id = any($2::bigint[]) returning account_id, kind`,
);
