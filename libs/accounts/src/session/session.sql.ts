import { prepared } from '@kehila/platform';
import { actorColumns, type ActorRow, stateNow } from '../account/actor.sql';

export interface SignedInRow extends ActorRow {
  session_id: string;
  last_used_at: Date;
}

/** Who stands behind a session: the session, the account, its roles and what was decided about it in one statement. Index `session_token_hash_key`. */
export const signedIn = prepared<SignedInRow>(
  'session_signed_in',
  `select s.id as session_id, s.last_used_at, ${actorColumns('$2')}
   from session s join account a on a.id = s.account_id
   where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and s.last_used_at > $2::timestamptz - s.idle_seconds * interval '1 second'
     and ${stateNow('$2')} in ('unverified', 'active', 'silenced', 'deletion_requested')`,
);

/** Written at most once a minute a session, apart from the request. */
export const touchSession = prepared<never>('session_touch', `update session set last_used_at = $2 where id = $1 and last_used_at < $2 and revoked_at is null`);

/** The account as it acts from here on. */
export const accountActor = prepared<ActorRow>('session_account_actor', `select ${actorColumns('$2')} from account a where a.id = $1`);

export const insertSession = prepared<{ id: string }>(
  'session_insert',
  `insert into session (token_hash, account_id, created_at, last_used_at, idle_seconds, expires_at, user_agent, address)
   values ($1, $2, $3::timestamptz, $3::timestamptz, $4::int, $3::timestamptz + $5::int * interval '1 second', $6, $7) returning id`,
);

/** All but the newest ones. */
export const endOldestSessions = prepared<never>(
  'session_end_oldest',
  `update session set revoked_at = $2 where id in (select id from session where account_id = $1 and revoked_at is null order by last_used_at desc, id desc offset $3)`,
);

export const endSession = prepared<never>('session_end', `update session set revoked_at = $2 where id = $1 and revoked_at is null`);

export const endSessionsOf = prepared<never>('session_end_all_of_account', `update session set revoked_at = $2 where account_id = $1 and revoked_at is null`);
