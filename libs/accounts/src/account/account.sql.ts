import { prepared } from '@kehila/platform';

export type AccountState = 'unverified' | 'active' | 'silenced' | 'suspended' | 'deletion_requested' | 'erased' | 'merged';

export const insertAccount = prepared<{ id: string }>(
  'account_insert',
  `insert into account (handle, display_name, language, state, joined_at, verified_at) values ($1, $2, $3, $4, $5, $6) on conflict (handle) do nothing returning id`,
);

/** Of the sample community. */
export const markSample = prepared<never>('account_mark_sample', `update account set sample = true where id = $1`);

/** Nothing where the address belongs to an account already. */
export const insertEmail = prepared<{ account_id: string }>(
  'account_email_insert',
  `insert into account_email (account_id, email) values ($1, $2) on conflict do nothing returning account_id`,
);

/** Every change of one account goes through this lock, so that two of them come one after the other. */
export const lockAccount = prepared<{ id: string; state: AccountState; display_name: string; language: 'he' | 'en' }>(
  'account_lock',
  `select id, state, display_name, language from account where id = $1 for update`,
);

export const changeState = prepared<never>('account_change_state', `update account set state = $2 where id = $1`);

export const insertGrant = prepared<{ id: string }>(
  'account_grant_role',
  `insert into role_grant (account_id, role, space_id, granted_by, granted_at) values ($1, $2, $3, $4, $5) on conflict on constraint role_grant_once do nothing returning id`,
);
