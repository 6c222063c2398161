import { type Locale, prepared } from '@kehila/platform';
import type { StoredState } from '../../account/account.sql';

export const insertHalf = prepared<never>(
  'half_sign_in_insert',
  `insert into half_sign_in (token_hash, account_id, challenge, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
);

export interface HalfSignInRow {
  /** Null: whoever has the passkey. */
  account_id: string | null;
  challenge: string | null;
}

/** Whose it is, if it goes on. It decides nothing: `takeHalf` does, under the lock of the account. */
export const halfOf = prepared<HalfSignInRow>('half_sign_in_of', `select account_id, challenge from half_sign_in where token_hash = $1 and expires_at > $2`);

/** Once only: whoever comes second finds none. */
export const takeHalf = prepared<HalfSignInRow>(
  'half_sign_in_take',
  `delete from half_sign_in where token_hash = $1 and expires_at > $2 returning account_id, challenge`,
);

export const endHalfSignIns = prepared<never>('half_sign_in_end', `delete from half_sign_in where account_id = $1`);

export interface EnteringRow extends StoredState {
  id: string;
  language: Locale;
  verified: boolean;
}

/** The account that is signed in to, locked. */
export const lockEntering = prepared<EnteringRow>(
  'account_lock_entering',
  `select id, state, sanctioned_until, language, verified_at is not null as verified from account where id = $1 for update`,
);
