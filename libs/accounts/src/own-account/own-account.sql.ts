import { type Locale, prepared } from '@kehila/platform';
import { stateNow } from '../account/actor.sql';

export const setProfile = prepared<never>('account_set_profile', `update account set display_name = $2, biography = $3 where id = $1`);

export const setPicture = prepared<{ before: string | null }>(
  'account_set_picture',
  `with before as (select avatar_id from account where id = $1)
   update account set avatar_id = $2 from before where id = $1 returning before.avatar_id as before`,
);

export const setPhone = prepared<never>(
  'account_set_phone',
  `insert into account_contact (account_id, phone) values ($1, $2) on conflict (account_id) do update set phone = excluded.phone`,
);

export const setPreferences = prepared<never>('account_set_preferences', `update account set language = $2, time_zone = $3 where id = $1`);

export const setChoice = prepared<never>(
  'account_set_notification_choice',
  `insert into notification_choice (account_id, event, in_app, mail) values ($1, $2, $3, $4)
   on conflict (account_id, event) do update set in_app = excluded.in_app, mail = excluded.mail`,
);

export interface OwnAccountRow {
  biography: string | null;
  handle_changed_at: Date | null;
  phone: string | null;
  external_id: string | null;
  has_password: boolean;
}

export const ownAccount = prepared<OwnAccountRow>(
  'account_own',
  `select a.biography, a.handle_changed_at, c.phone, c.external_id,
     exists (select from account_password p where p.account_id = a.id) as has_password
   from account a left join account_contact c on c.account_id = a.id where a.id = $1`,
);

export const choicesOf = prepared<{ event: string; in_app: boolean; mail: string }>(
  'account_notification_choices',
  `select event, in_app, mail from notification_choice where account_id = $1`,
);

/** Whoever became another account is told there. */
export const wantingToHear = prepared<{ id: string; in_app: boolean; mail: string; time_zone: string }>(
  'account_wanting_to_hear',
  `select distinct a.id, coalesce(c.in_app, $3::boolean) as in_app, coalesce(c.mail, $4) as mail, a.time_zone
   from account w join account a on a.id = coalesce(w.merged_into, w.id)
   left join notification_choice c on c.account_id = a.id and c.event = $1
   where w.id = any($2::bigint[]) and a.state not in ('erased', 'merged') and (coalesce(c.in_app, $3::boolean) or coalesce(c.mail, $4) <> 'off')`,
);

export const mailReaders = prepared<{ id: string; email: string; language: Locale; time_zone: string }>(
  'account_mail_readers',
  `select a.id, e.email, a.language, a.time_zone from account a join account_email e on e.account_id = a.id
   where a.id = any($1::bigint[]) and a.verified_at is not null and ${stateNow('$2')} in ('active', 'silenced')`,
);
