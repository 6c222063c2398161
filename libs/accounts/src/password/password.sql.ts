import { prepared } from '@kehila/platform';

export const setPassword = prepared<never>(
  'password_set',
  `insert into account_password (account_id, hash, changed_at) values ($1, $2, $3) on conflict (account_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
);
