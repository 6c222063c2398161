import { prepared, type TokenScope } from '@kehila/platform';
import { actorColumns, type ActorRow, stateNow } from '../account/actor.sql';

export interface TokenHolderRow extends ActorRow {
  token_id: string;
  scopes: TokenScope[];
  last_used_at: Date | null;
  has_factor: boolean;
}

/**
 * Who stands behind a token: the token, the account, its roles, what was decided about it and whether it has a second factor, in one statement.
 * `$3`: sample accounts need none. Index `access_token_token_hash_key`.
 */
export const tokenHolder = prepared<TokenHolderRow>(
  'access_token_holder',
  `select t.id as token_id, t.scopes, t.last_used_at, ${actorColumns('$2')},
     a.sample and $3::boolean or exists (select from authenticator_app p where p.account_id = a.id and p.secret is not null)
       or exists (select from passkey k where k.account_id = a.id) as has_factor
   from access_token t join account a on a.id = t.account_id
   where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2 and ${stateNow('$2')} in ('active', 'silenced', 'deletion_requested')`,
);

/** Written at most once a minute a token, apart from the request. */
export const touchToken = prepared<never>(
  'access_token_touch',
  `update access_token set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $2) and revoked_at is null`,
);

export const insertAccessToken = prepared<{ id: string }>(
  'access_token_insert',
  `insert into access_token (account_id, token_hash, name, scopes, created_at, expires_at) values ($1, $2, $3, $4, $5, $6) returning id`,
);

export interface ListedTokenRow {
  id: string;
  name: string;
  scopes: TokenScope[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

/** Those that work; never more than an account may have. Index `access_token_of_account`. */
export const livingTokens = prepared<ListedTokenRow>(
  'access_tokens_living',
  `select id, name, scopes, created_at, expires_at, last_used_at from access_token
   where account_id = $1 and revoked_at is null and expires_at > $2 order by id desc limit $3`,
);

export const revokeToken = prepared<{ id: string }>(
  'access_token_revoke',
  `update access_token set revoked_at = $3 where id = $1 and account_id = $2 and revoked_at is null returning id`,
);

export const revokeTokensOf = prepared<never>(
  'access_token_revoke_of_account',
  `update access_token set revoked_at = $2 where account_id = $1 and revoked_at is null`,
);
