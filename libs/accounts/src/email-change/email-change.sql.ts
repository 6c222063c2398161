import { prepared } from '@kehila/platform';

/** Newest only: asking anew ends what was asked before, and so does its holder. */
export const endEmailChanges = prepared<{ id: string }>(
  'email_change_end',
  `update email_change set ended_at = $2 where account_id = $1 and ended_at is null and ($3::bigint is null or id = $3) returning id`,
);

export const insertEmailChange = prepared<{ id: string }>(
  'email_change_insert',
  `insert into email_change (account_id, email, old_token_hash, new_token_hash, asked_at, expires_at) values ($1, $2, $3, $4, $5, $6) returning id`,
);

export interface EmailChangeRow {
  id: string;
  account_id: string;
  email: string;
  is_old: boolean;
  old_confirmed_at: Date | null;
  new_confirmed_at: Date | null;
}

const living = `ended_at is null and expires_at > $2`;

/** Which change a link belongs to. It decides nothing: what is read under the lock of the account does. */
export const emailChangeByLink = prepared<EmailChangeRow>(
  'email_change_by_link',
  `select id, account_id, email, true as is_old, old_confirmed_at, new_confirmed_at from email_change where old_token_hash = $1 and ${living}
   union all
   select id, account_id, email, false as is_old, old_confirmed_at, new_confirmed_at from email_change where new_token_hash = $1 and ${living}`,
);

export const confirmEmailChange = prepared<{ old_confirmed_at: Date | null; new_confirmed_at: Date | null }>(
  'email_change_confirm',
  `update email_change set old_confirmed_at = case when $2::boolean then coalesce(old_confirmed_at, $3) else old_confirmed_at end,
     new_confirmed_at = case when $2 then new_confirmed_at else coalesce(new_confirmed_at, $3) end
   where id = $1 and ended_at is null returning old_confirmed_at, new_confirmed_at`,
);

export interface PendingEmailChangeRow {
  id: string;
  email: string;
  old_confirmed: boolean;
  new_confirmed: boolean;
  expires_at: Date;
}

/** Index `email_change_newest`. */
export const pendingEmailChange = prepared<PendingEmailChangeRow>(
  'email_change_pending',
  `select id, email, old_confirmed_at is not null as old_confirmed, new_confirmed_at is not null as new_confirmed, expires_at
   from email_change where account_id = $1 and ${living}`,
);

export const emailOf = prepared<{ email: string }>('account_email_of', `select email from account_email where account_id = $1`);

/** Nothing where the address belongs to another account; the caller holds the lock of the address. */
export const moveEmail = prepared<{ account_id: string }>(
  'account_email_move',
  `update account_email set email = $2 where account_id = $1
     and not exists (select from account_email o where lower(o.email) = lower($2) and o.account_id <> $1) returning account_id`,
);
