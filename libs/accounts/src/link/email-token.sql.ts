import { prepared } from '@kehila/platform';

export type LinkKind = 'verify' | 'reset';

/** All links of a kind that were sent to the address are worth nothing from now on. Index `email_token_by_address`. */
export const endLinks = prepared<never>(
  'email_token_end',
  `update email_token set expires_at = $3 where lower(email) = lower($1) and kind = $2 and used_at is null and expires_at > $3`,
);

/** All links by which the password of the account could be set, whichever of its addresses they went to. Index `email_token_of_account`. */
export const endResetLinks = prepared<never>(
  'email_token_end_resets',
  `update email_token set expires_at = $2 where account_id = $1 and kind = 'reset' and used_at is null and expires_at > $2`,
);

export const insertToken = prepared<never>(
  'email_token_insert',
  `insert into email_token (token_hash, kind, account_id, email, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
);

/** Mails about signing in that went to this address since `$2`. Index `email_token_by_address`. */
export const countTokens = prepared<{ sent: number }>(
  'email_token_count',
  `select count(*)::int as sent from email_token where lower(email) = lower($1) and created_at > $2`,
);

export interface TokenOwnerRow {
  account_id: string;
  email: string;
}

/** Whose link this is, if it can be used at all. It decides nothing: `useToken` does, under the lock of the account. */
export const tokenOwner = prepared<TokenOwnerRow>(
  'email_token_owner',
  `select account_id, email from email_token where token_hash = $1 and kind = $2 and used_at is null and expires_at > $3`,
);

/** Once only: whoever comes second finds it used. */
export const useToken = prepared<{ account_id: string }>(
  'email_token_use',
  `update email_token set used_at = $3 where token_hash = $1 and kind = $2 and used_at is null and expires_at > $3 returning account_id`,
);
