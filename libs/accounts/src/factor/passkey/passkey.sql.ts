import { prepared } from '@kehila/platform';

export interface PasskeyRow {
  id: string;
  account_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  transports: string[];
}

/** Index `passkey_credential_id_key`. */
export const passkeyByCredential = prepared<PasskeyRow>(
  'passkey_by_credential',
  `select id, account_id, credential_id, public_key, counter, transports from passkey where credential_id = $1`,
);

export interface ListedPasskeyRow {
  id: string;
  credential_id: string;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

/** Never more than an account may have. Index `passkey_of_account`. */
export const passkeysOf = prepared<ListedPasskeyRow>(
  'passkeys_of_account',
  `select id, credential_id, transports, name, created_at, last_used_at from passkey where account_id = $1 order by id limit $2`,
);

export const insertPasskey = prepared<{ id: string }>(
  'passkey_insert',
  `insert into passkey (account_id, credential_id, public_key, counter, transports, name, created_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (credential_id) do nothing returning id`,
);

/** Nothing where the counter went back: somebody has a copy. Authenticators without a counter say 0 always. */
export const usePasskey = prepared<{ id: string }>(
  'passkey_use',
  `update passkey set counter = $2, last_used_at = $3 where id = $1 and (counter < $2 or $2 = 0 and counter = 0) returning id`,
);

export const renamePasskey = prepared<{ id: string }>('passkey_rename', `update passkey set name = $3 where id = $1 and account_id = $2 returning id`);

export const removePasskey = prepared<{ id: string }>('passkey_remove', `delete from passkey where id = $1 and account_id = $2 returning id`);

export const removePasskeysOf = prepared<never>('passkey_remove_of_account', `delete from passkey where account_id = $1`);

/** One question at a time: asking anew ends the one before. */
export const askSession = prepared<never>(
  'passkey_challenge_ask',
  `insert into passkey_challenge (session_id, challenge, expires_at) values ($1, $2, $3)
   on conflict (session_id) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
);

/** Once only: whoever answers second finds none. */
export const takeChallenge = prepared<{ challenge: string }>(
  'passkey_challenge_take',
  `delete from passkey_challenge where session_id = $1 and expires_at > $2 returning challenge`,
);
