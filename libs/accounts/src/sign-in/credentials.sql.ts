import { type Locale, prepared } from '@kehila/platform';
import { type AccountState, stateOn, type StoredState } from '../account/account.sql';

/** One address after the other, however many sign up at once; the lock ends with the transaction. */
export const lockEmail = prepared<never>('account_lock_email', `select pg_advisory_xact_lock(hashtextextended('account_email:' || lower($1), 0))`);

export interface CredentialsRow extends StoredState {
  account_id: string;
  email: string;
  language: Locale;
  verified: boolean;
  hash: string | null;
}

/** The account that owns the address. Index `account_email_once`. */
export const credentials = prepared<CredentialsRow>(
  'account_credentials',
  `select a.id as account_id, e.email, a.state, a.sanctioned_until, a.language, a.verified_at is not null as verified, p.hash
   from account_email e join account a on a.id = e.account_id left join account_password p on p.account_id = a.id
   where lower(e.email) = lower($1)`,
);

/**
 * Whose account an address leads to when its owner proves that it is theirs: their own, or the one that it became part of.
 * Index `account_email_once`.
 */
export const ownerOfAddress = prepared<Omit<CredentialsRow, 'hash'>>(
  'account_owner_of_address',
  `select a.id as account_id, e.email, a.state, a.sanctioned_until, a.language, a.verified_at is not null as verified
   from account_email e join account h on h.id = e.account_id join account a on a.id = coalesce(h.merged_into, h.id) where lower(e.email) = lower($1)`,
);

/** The newest account that waits for the address to be proven. Index `sign_up_by_address`. */
export const waitingCredentials = prepared<CredentialsRow>(
  'account_waiting_credentials',
  `select a.id as account_id, s.email, a.state, a.sanctioned_until, a.language, false as verified, p.hash
   from sign_up s join account a on a.id = s.account_id left join account_password p on p.account_id = a.id
   where lower(s.email) = lower($1) and s.ended_at is null
   order by s.account_id desc limit 1`,
);

/** None where the sign-up has ended: then nobody gets in by it. */
export const passwordOf = prepared<{ hash: string }>(
  'account_password_of',
  `select hash from account_password where account_id = $1 and not exists (select from sign_up where account_id = $1 and ended_at is not null)`,
);

export const verifyAccount = prepared<never>('account_verify', `update account set state = 'active', verified_at = $2, handle = $3 where id = $1`);

const maySignIn: ReadonlySet<AccountState> = new Set<AccountState>(['unverified', 'active', 'silenced', 'deletion_requested']);

/** Who is suspended, merged or gone does not get in. */
export function mayHaveSessions(account: StoredState, now: Date): boolean {
  return maySignIn.has(stateOn(account, now));
}
