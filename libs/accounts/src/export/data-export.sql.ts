import { prepared } from '@kehila/platform';

export type ExportState = 'requested' | 'ready' | 'failed' | 'expired';

export interface ExportRow {
  id: string;
  state: ExportState;
  requested_at: Date;
  ready_at: Date | null;
  expires_at: Date | null;
  bytes: string | null;
}

/** Nothing where one is under way. Index `data_export_once`. */
export const insertExport = prepared<ExportRow>(
  'data_export_insert',
  `insert into data_export (id, account_id, state, requested_at) values ($1, $2, 'requested', $3) on conflict do nothing
   returning id, state, requested_at, ready_at, expires_at, bytes`,
);

/** One that nobody has finished for so long never will be. */
export const giveUpExports = prepared<never>(
  'data_export_give_up',
  `update data_export set state = 'failed' where account_id = $1 and state = 'requested' and requested_at < $2`,
);

/** Index `data_export_of_account`. */
export const newestExport = prepared<ExportRow>(
  'data_export_newest',
  `select id, case when state = 'ready' and expires_at <= $2 then 'expired' else state end as state, requested_at, ready_at, expires_at, bytes
   from data_export where account_id = $1 order by requested_at desc limit 1`,
);

export const openExport = prepared<{ language: 'he' | 'en'; email: string | null }>(
  'data_export_open',
  `select a.language, e.email from data_export x join account a on a.id = x.account_id left join account_email e on e.account_id = a.id
   where x.id = $1 and x.account_id = $2 and x.state = 'requested'`,
);

export const finishExport = prepared<{ id: string }>(
  'data_export_finish',
  `update data_export set state = 'ready', ready_at = $2, expires_at = $3, hash = $4, bytes = $5 where id = $1 and state = 'requested' returning id`,
);

/** Of its owner only, while it can be had. */
export const readyExport = prepared<{ hash: string; bytes: string }>(
  'data_export_ready',
  `select hash, bytes from data_export where id = $1 and account_id = $2 and state = 'ready' and expires_at > $3`,
);

/** Index `data_export_expiring`. */
export const dueExports = prepared<{ id: string }>(
  'data_export_due',
  `select id from data_export where state = 'ready' and expires_at <= $1 order by expires_at limit $2`,
);

export const expireExports = prepared<{ hash: string }>(
  'data_export_expire',
  `with due as (
     select id, hash from data_export where id = any($1::text[]) and state = 'ready' for update
   ), gone as (
     update data_export x set state = 'expired', hash = null, bytes = null from due where x.id = due.id
   )
   select hash from due`,
);

export const exportsOf = prepared<{ hash: string }>(
  'data_export_hashes_of',
  `select hash from data_export where account_id = any($1::bigint[]) and hash is not null`,
);
