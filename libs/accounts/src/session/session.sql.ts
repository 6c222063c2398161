import { prepared } from '@kehila/platform';
import { actorColumns, type ActorRow, stateNow } from '../account/actor.sql';

export interface SignedInRow extends ActorRow {
  session_id: string;
  last_used_at: Date;
  factor: boolean;
}

/**
 * Who stands behind a session: the session, the account, its roles and what was decided about it in one statement. `$3`: sample accounts need
 * no second factor. Index `session_token_hash_key`.
 */
export const signedIn = prepared<SignedInRow>(
  'session_signed_in',
  `select s.id as session_id, s.last_used_at, s.factor_at is not null or (a.sample and $3::boolean) as factor, ${actorColumns('$2')}
   from session s join account a on a.id = s.account_id
   where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and s.last_used_at > $2::timestamptz - s.idle_seconds * interval '1 second'
     and ${stateNow('$2')} in ('unverified', 'active', 'silenced', 'deletion_requested')`,
);

/** Written at most once a minute a session, apart from the request. */
export const touchSession = prepared<never>('session_touch', `update session set last_used_at = $2 where id = $1 and last_used_at < $2 and revoked_at is null`);

/** The account as it acts from here on. */
export const accountActor = prepared<ActorRow & { sample: boolean }>(
  'session_account_actor',
  `select ${actorColumns('$2')}, a.sample from account a where a.id = $1`,
);

export const insertSession = prepared<{ id: string }>(
  'session_insert',
  `insert into session (token_hash, account_id, created_at, last_used_at, idle_seconds, expires_at, user_agent, address, factor_at, proven_at)
   values ($1, $2, $3::timestamptz, $3::timestamptz, $4::int, $3::timestamptz + $5::int * interval '1 second', $6, $7, case when $8::boolean then $3::timestamptz end,
     $3::timestamptz) returning id`,
);

/** All but the newest ones. */
export const endOldestSessions = prepared<never>(
  'session_end_oldest',
  `update session set revoked_at = $2 where id in (select id from session where account_id = $1 and revoked_at is null order by last_used_at desc, id desc offset $3)`,
);

export const endSession = prepared<never>('session_end', `update session set revoked_at = $2 where id = $1 and revoked_at is null`);

export const endSessionsOf = prepared<never>('session_end_all_of_account', `update session set revoked_at = $2 where account_id = $1 and revoked_at is null`);

/** All but the one that asks. */
export const endOtherSessions = prepared<never>(
  'session_end_others_of_account',
  `update session set revoked_at = $3 where account_id = $1 and id <> $2 and revoked_at is null`,
);

export const endOwnSession = prepared<{ id: string }>(
  'session_end_own',
  `update session set revoked_at = $3 where id = $2 and account_id = $1 and revoked_at is null returning id`,
);

export interface ListedSessionRow {
  id: string;
  created_at: Date;
  last_used_at: Date;
  user_agent: string | null;
  address: string | null;
}

/** Those that live, the newest use first; never more than may be open. Index `session_of_account`. */
export const livingSessions = prepared<ListedSessionRow>(
  'session_living_of_account',
  `select id, created_at, last_used_at, user_agent, address from session
   where account_id = $1 and revoked_at is null and expires_at > $2 and last_used_at > $2::timestamptz - idle_seconds * interval '1 second'
   order by last_used_at desc, id desc limit $3`,
);
