import { prepared } from '../database';

export interface WaitingMail {
  id: string;
  to_address: string;
  subject: string;
  body_text: string;
  body_html: string | null;
  language: string;
  kind: string;
  unsubscribe_url: string | null;
  message_id: string;
  attempts: number;
  /** Since when the attempts are counted: when it was written, or an administrator asked for it again. */
  tried_since: Date;
}

const leaseSeconds = 30;

/**
 * Leases mails by moving their next attempt behind the lease: a killed worker's mails come up again by themselves. The first attempt gives
 * the Message-ID, which stays: from the key where the mail has one. The number of the attempt tells one lease from the next.
 */
export const leaseMails = prepared<WaitingMail>(
  'mail_lease',
  `update mail set run_at = $1::timestamptz + interval '${leaseSeconds} seconds', attempts = attempts + 1,
     message_id = coalesce(message_id, '<' || coalesce('notice-' || left(encode(sha256(convert_to(key, 'UTF8')), 'hex'), 32),
       'mail-' || id || '.' || (extract(epoch from created_at) * 1000)::bigint) || '@' || $3::text || '>')
   where id in (select id from mail where sent_at is null and failed_at is null and run_at <= $1 order by id limit $2 for update skip locked)
   returning id, to_address, subject, body_text, body_html, language, kind, unsubscribe_url, message_id, attempts, coalesce(tried_again_at, created_at) as tried_since`,
);

/** While the mail server takes its time. */
export const renewLeases = prepared<never>(
  'mail_renew_lease',
  `update mail m set run_at = $3::timestamptz + interval '${leaseSeconds} seconds'
   from unnest($1::bigint[], $2::int[]) as held(id, attempts) where m.id = held.id and m.attempts = held.attempts and m.sent_at is null and m.failed_at is null`,
);

/** What it says now, before it goes out. */
export const rewriteMail = prepared<never>(
  'mail_rewrite',
  `update mail set subject = $3, body_text = $4, body_html = $5, language = $6 where id = $1 and attempts = $2 and sent_at is null`,
);

/** It has nothing to say any more. */
export const withdrawMail = prepared<never>('mail_withdraw', `delete from mail where id = $1 and attempts = $2 and sent_at is null`);

export const markSent = prepared<never>('mail_sent', `update mail set sent_at = $2, last_error = null where id = $1`);

export const postponeMail = prepared<never>(
  'mail_postpone',
  `update mail set run_at = $3, last_error = $4 where id = $1 and attempts = $2 and sent_at is null`,
);

export const giveUp = prepared<never>('mail_give_up', `update mail set failed_at = $3, last_error = $4 where id = $1 and attempts = $2 and sent_at is null`);

/** Only what was given up: whatever waits is tried anyway. */
export const tryAgain = prepared<{ id: string }>(
  'mail_try_again',
  `update mail set failed_at = null, run_at = $2, tried_again_at = $2 where id = $1 and failed_at is not null returning id`,
);
