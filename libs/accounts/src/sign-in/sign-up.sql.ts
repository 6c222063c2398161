import { prepared } from '@kehila/platform';

/** An account of this sign-up alone: invisible, without a handle of its own until the address is proven. */
export const insertSignUp = prepared<{ id: string }>(
  'sign_up_insert',
  `with made as (
     insert into account (handle, display_name, language, state, joined_at) values ($1, $2, $3, 'unverified', $4) returning id
   ), waiting as (
     insert into sign_up (account_id, email, signed_up_at) select id, $5, $4 from made
   ), secret as (
     insert into account_password (account_id, hash, changed_at) select id, $6, $4 from made
   )
   select id from made`,
);

/** All accounts that wait for the address, so that a sign-in under way ends first, and none begins after. Always in the same order. */
export const lockSignUps = prepared<{ id: string }>(
  'sign_up_lock',
  `select a.id from sign_up s join account a on a.id = s.account_id where lower(s.email) = lower($1) order by a.id for update of a`,
);

/** The address is proven by `$2`: its sign-up is over, and those of others end with their sessions. */
export const endSignUps = prepared<never>(
  'sign_up_end',
  `with proven as (
     delete from sign_up where account_id = $2
   ), ended as (
     update sign_up set ended_at = $3 where lower(email) = lower($1) and account_id <> $2 and ended_at is null returning account_id
   )
   update session s set revoked_at = $3 from ended where s.account_id = ended.account_id and s.revoked_at is null`,
);
