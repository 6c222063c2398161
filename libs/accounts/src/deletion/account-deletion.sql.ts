import { type Locale, prepared } from '@kehila/platform';
import type { AccountState } from '../account/account.sql';

export const insertDeletion = prepared<never>(
  'account_deletion_insert',
  `insert into account_deletion (account_id, requested_at, due_at, state_before) values ($1, $2, $3, $4)`,
);

/** Whoever signs in again stays. */
export const takeBack = prepared<{ id: string }>(
  'account_deletion_take_back',
  `with back as (
     delete from account_deletion where account_id = $1 and erased_at is null returning account_id, state_before
   )
   update account a set state = back.state_before from back where a.id = back.account_id and a.state = 'deletion_requested' returning a.id`,
);

export const addressOf = prepared<{ email: string }>('account_address_of', `select email from account_email where account_id = $1`);

/** Index `account_deletion_due`. */
export const dueDeletions = prepared<{ account_id: string }>(
  'account_deletion_due',
  `select account_id from account_deletion where erased_at is null and due_at <= $1 order by due_at limit $2`,
);

export const lockDue = prepared<{ state: AccountState; language: Locale; email: string | null }>(
  'account_deletion_lock_due',
  `select a.state, a.language, (select e.email from account_email e where e.account_id = a.id) as email
   from account a join account_deletion d on d.account_id = a.id where a.id = $1 and d.erased_at is null and d.due_at <= $2 for update of a`,
);

export const markErased = prepared<never>('account_deletion_erased', `update account_deletion set erased_at = $2, farewell_mail_id = $3 where account_id = $1`);

export const newestMailTo = prepared<{ id: string }>('account_deletion_mail', `select max(id) as id from mail where lower(to_address) = lower($1)`);

/** The last trace of an address: gone when the mail is sent, and when it could not be sent for a day. */
export const removeFarewells = prepared<{ removed: number }>(
  'account_deletion_remove_farewells',
  `with gone as (
     delete from mail m using account_deletion d where m.id = d.farewell_mail_id and (m.sent_at is not null or m.created_at < $1::timestamptz - interval '1 day') returning m.id
   ), said as (
     update account_deletion d set farewell_mail_id = null from gone where d.farewell_mail_id = gone.id
   )
   select count(*)::int as removed from gone`,
);
