import { prepared } from '@kehila/platform';
import { formerMember } from '../identity/reserved-names';

/** The account, and those that became part of it. */
export const allOf = prepared<{ id: string }>('personal_accounts_of', `select id from account where id = $1 or merged_into = $1 order by id`);

/** All that mails ever went to. */
export const addressesOf = prepared<{ email: string }>(
  'personal_addresses_of',
  `select email from account_email where account_id = any($1::bigint[])
   union select email from sign_up where account_id = any($1::bigint[])
   union select email from email_token where account_id = any($1::bigint[])
   union select email from email_change where account_id = any($1::bigint[])`,
);

export const removeAddresses = prepared<never>('personal_remove_addresses', `delete from account_email where account_id = any($1::bigint[])`);
/** Roles, measures and what was granted or withheld: the reasons are words about a person. The audit log says that they were. */
export const removeDecisions = [
  prepared<never>('personal_remove_roles', `delete from role_grant where account_id = any($1::bigint[])`),
  prepared<never>('personal_remove_measures', `delete from sanction where account_id = any($1::bigint[])`),
  prepared<never>('personal_remove_overrides', `delete from ability_override where account_id = any($1::bigint[])`),
];
export const picturesOf = prepared<{ id: string }>('personal_pictures', `select id from file where owner_id = any($1::bigint[]) and purpose = 'avatar'`);

/** Under the number alone. */
export const becomeFormer = prepared<never>(
  'personal_become_former',
  `update account set handle = '${formerMember}' || id, display_name = 'Former member', biography = null, avatar_id = null, imported = false, verified_at = null,
     last_seen_at = null, handle_changed_at = null, time_zone = default, sanctioned_until = null, state = case when merged_into is null then 'erased' else state end
   where id = any($1::bigint[])`,
);

export const takeOffPictures = prepared<never>('personal_take_off_pictures', `update account set avatar_id = null where id = any($1::bigint[])`);

/** What hangs on an account: tables whose rows the database removes with it. Read from the database, so that none is forgotten. */
export const hangingTables = prepared<{ place: string; field: string }>(
  'personal_hanging_tables',
  `select c.conrelid::regclass::text as place, quote_ident(a.attname) as field
   from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
   where c.contype = 'f' and c.confrelid = 'account'::regclass and c.confdeltype = 'c' order by 1, 2`,
);
