import { prepared } from '@kehila/platform';

/** The newest link of an account is the only one that works. */
export const endClaims = prepared<never>(
  'account_claim_end',
  `update account_claim set expires_at = $2 where account_id = $1 and used_at is null and expires_at > $2`,
);

export const insertClaim = prepared<never>(
  'account_claim_insert',
  `insert into account_claim (token_hash, account_id, created_by, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
);

export const claimOf = prepared<{ account_id: string; expires_at: Date }>(
  'account_claim_of',
  `select account_id, expires_at from account_claim where token_hash = $1 and used_at is null and expires_at > $2`,
);

/** Once only: whoever comes second finds it used. */
export const useClaim = prepared<{ account_id: string }>(
  'account_claim_use',
  `update account_claim set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning account_id`,
);

export const becomeOwned = prepared<never>('account_claim_owned', `update account set imported = false, verified_at = coalesce(verified_at, $2) where id = $1`);
