import { prepared } from '@kehila/platform';

/** Before it is compared: what is tried at once is counted all the same. `$4`: when the count begins anew. */
export const countAttempt = prepared<{ tried: number; since: Date }>(
  'proof_attempt_count',
  `insert into proof_attempt (account_id, kind, tried, since) values ($1, $2, 1, $3)
   on conflict (account_id, kind) do update set
     tried = case when proof_attempt.since <= $4 then 1 else proof_attempt.tried + 1 end,
     since = case when proof_attempt.since <= $4 then $3 else proof_attempt.since end
   returning tried, since`,
);

export const forgetAttempts = prepared<never>('proof_attempt_forget', `delete from proof_attempt where account_id = $1 and kind = $2`);

export const provenSince = prepared<{ proven_at: Date }>(
  'session_proven_since',
  `select proven_at from session where id = $1 and revoked_at is null and proven_at > $2`,
);

export const markProven = prepared<{ id: string }>(
  'session_mark_proven',
  `update session set proven_at = $2 where id = $1 and revoked_at is null returning id`,
);
