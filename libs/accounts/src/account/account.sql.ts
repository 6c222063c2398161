import { prepared, type Role } from '@kehila/platform';

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

/** A state as it is stored: silenced and suspended have an end, after which they are over without anybody's doing. */
export interface StoredState {
  readonly state: AccountState;
  readonly sanctioned_until: Date | null;
}

export function stateOn({ state, sanctioned_until: until }: StoredState, now: Date): AccountState {
  const over = (state === 'silenced' || state === 'suspended') && until !== null && until <= now;
  return over ? 'active' : state;
}

/** Every change of one account goes through this lock, so that two of them come one after the other. */
export const lockAccount = prepared<StoredState & { id: string; display_name: string; language: 'he' | 'en' }>(
  'account_lock',
  `select id, state, sanctioned_until, display_name, language from account where id = $1 for update`,
);

/** Who was in these has no roles any more. */
export const gone: ReadonlySet<AccountState> = new Set<AccountState>(['erased', 'merged']);

/** To silenced or suspended until $3, or back to active. */
export const changeState = prepared<never>('account_change_state', `update account set state = $2, sanctioned_until = $3 where id = $1`);

export const insertGrant = prepared<{ id: string }>(
  'account_grant_role',
  `insert into role_grant (account_id, role, space_id, granted_by, granted_at) values ($1, $2, $3, $4, $5) on conflict on constraint role_grant_once do nothing returning id`,
);

/** A role is held once a place: this takes back the one that was named. */
export const deleteGrant = prepared<{ id: string }>(
  'account_revoke_role',
  `delete from role_grant where account_id = $1 and role = $2 and space_id is not distinct from $3::bigint returning id`,
);

/** One change of who administers after the other, so that two cannot take the last two away at once; the lock ends with the transaction. */
export const lockAdministrators = prepared<never>('account_lock_administrators', `select pg_advisory_xact_lock(hashtextextended('administrators', 0))`);

/** Whether anybody else can administer the site. Index `role_grant_by_role`. */
export const otherAdministrators = prepared<{ exists: boolean }>(
  'account_other_administrators',
  `select exists (select from role_grant g join account a on a.id = g.account_id
     where g.role = 'ADMINISTRATOR' and a.id <> $1 and (a.state = 'active' or a.state in ('silenced', 'suspended') and a.sanctioned_until <= $2)) as exists`,
);

export const emailOf = prepared<{ email: string }>('account_email_of', `select email from account_email where account_id = $1`);

export const rolesOf = prepared<{ role: Role }>('account_roles_of', `select distinct role from role_grant where account_id = $1`);
