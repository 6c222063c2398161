import { prepared } from '@kehila/platform';

export interface AppRow {
  secret: string | null;
  confirmed_at: Date | null;
  last_step: string;
  pending_secret: string | null;
  pending_until: Date | null;
}

export const appOf = prepared<AppRow>(
  'authenticator_app_of',
  `select secret, confirmed_at, last_step, pending_secret, pending_until from authenticator_app where account_id = $1`,
);

/** The app that is there counts until the new one has shown a code. */
export const beginApp = prepared<never>(
  'authenticator_app_begin',
  `insert into authenticator_app (account_id, pending_secret, pending_until) values ($1, $2, $3)
   on conflict (account_id) do update set pending_secret = excluded.pending_secret, pending_until = excluded.pending_until`,
);

export const confirmApp = prepared<never>(
  'authenticator_app_confirm',
  `update authenticator_app set secret = pending_secret, confirmed_at = $2, last_step = $3, pending_secret = null, pending_until = null where account_id = $1`,
);

/** Nothing where the step, or a later one, was used already. */
export const useStep = prepared<{ account_id: string }>(
  'authenticator_app_use_step',
  `update authenticator_app set last_step = $2 where account_id = $1 and last_step < $2 returning account_id`,
);

export const removeApp = prepared<{ account_id: string }>(
  'authenticator_app_remove',
  `delete from authenticator_app where account_id = $1 returning account_id`,
);
