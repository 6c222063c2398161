import { type Locale, prepared } from '@kehila/platform';
import type { AccountState } from '../account/account.sql';
import { stateNow } from '../account/actor.sql';

export interface MergedRow {
  id: string;
  state: AccountState;
  language: Locale;
  imported: boolean;
  has_address: boolean;
  holds_roles: boolean;
}

/** In the order of their ids, so that two merges never wait for each other in a circle. */
export const lockBoth = prepared<{ id: string }>('account_merge_lock', `select id from account where id = any($1::bigint[]) order by id for update`);

/** Read after the lock. */
export const bothAccounts = prepared<MergedRow>(
  'account_merge_both',
  `select a.id, ${stateNow('$2')} as state, a.language, a.imported, exists (select from account_email e where e.account_id = a.id) as has_address,
     exists (select from role_grant g where g.account_id = a.id and g.role <> 'EXPERT') as holds_roles
   from account a where a.id = any($1::bigint[])`,
);

/** All names that ever led to the one lead to the other, for ever. */
export const moveHandles = prepared<never>(
  'account_merge_handles',
  `with moved as (
     update former_handle set account_id = $2 where account_id = $1
   )
   insert into former_handle (handle, account_id, left_at, reserved_until) select handle, $2, $3, 'infinity' from account where id = $1
   on conflict (handle) do update set account_id = $2, reserved_until = 'infinity'`,
);

/** Whom the one ignored, and who ignored the one; not each other. What is left of the one goes with it. */
export const moveIgnored = prepared<never>(
  'account_merge_ignored',
  `insert into ignored_person (account_id, ignored_id, since)
   select case account_id when $1 then $2 else account_id end, case ignored_id when $1 then $2 else ignored_id end, since from ignored_person
   where (account_id = $1 and ignored_id <> $2) or (ignored_id = $1 and account_id <> $2)
   on conflict do nothing`,
);

/** What the kept account lacks. */
export const moveContact = prepared<never>(
  'account_merge_contact',
  `insert into account_contact (account_id, phone, external_id, segment) select $2, phone, external_id, segment from account_contact where account_id = $1
   on conflict (account_id) do update set phone = coalesce(account_contact.phone, excluded.phone),
     external_id = coalesce(account_contact.external_id, excluded.external_id), segment = coalesce(account_contact.segment, excluded.segment)`,
);

/** It is one person: to whatever group either was counted. What is left of the one goes with it. */
export const moveSegments = prepared<never>(
  'account_merge_segments',
  `insert into account_segment (account_id, segment_id, since, provider_key) select $2, segment_id, since, provider_key from account_segment where account_id = $1 on conflict do nothing`,
);

/** What was earned goes along; power does not. */
export const moveRoles = prepared<never>(
  'account_merge_roles',
  `with earned as (
     insert into role_grant (account_id, role, space_id, granted_by, granted_at)
     select $2, role, space_id, granted_by, granted_at from role_grant where account_id = $1 and role = 'EXPERT' on conflict do nothing
   )
   delete from role_grant where account_id = $1`,
);

/**
 * The one is part of the other. An address of the kept account stays its only one; that of the other stays with the number, so that nobody
 * can sign up with it, and leads its owner on by a link that only they get.
 */
export const moveAccount = prepared<never>(
  'account_merge_account',
  `with moved_address as (
     update account_email set account_id = $2 where account_id = $1 and not exists (select from account_email where account_id = $2)
   ), moved_password as (
     insert into account_password (account_id, hash, changed_at) select $2, hash, changed_at from account_password
     where account_id = $1 and not exists (select from account_email where account_id = $2) on conflict do nothing
   ), before as (
     select biography, avatar_id, joined_at, verified_at from account where id = $1
   ), kept as (
     update account k set biography = coalesce(k.biography, before.biography), avatar_id = coalesce(k.avatar_id, before.avatar_id),
       joined_at = least(k.joined_at, before.joined_at), verified_at = coalesce(k.verified_at, before.verified_at) from before where k.id = $2
   )
   update account set state = 'merged', merged_into = $2, handle = 'merged-' || id, display_name = 'Merged account', biography = null, avatar_id = null, imported = false
   where id = $1`,
);

/** What was decided about a person stays with the person: measures that are over, and what stands granted or withheld. */
export const endMeasures = prepared<never>(
  'account_merge_end_measures',
  `update sanction set lifted_at = least(until, $2) where account_id = $1 and lifted_at is null and kind <> 'warn'`,
);
export const moveMeasures = prepared<never>('account_merge_measures', `update sanction set account_id = $2 where account_id = $1`);
export const moveOverrides = prepared<never>(
  'account_merge_overrides',
  `update ability_override o set account_id = $2 where o.account_id = $1 and (o.ended_at is not null or not exists (
     select from ability_override k where k.account_id = $2 and k.ability = o.ability and k.space_id is not distinct from o.space_id and k.ended_at is null))`,
);

/** Those that became part of the one before are part of the other now. */
export const followOn = prepared<never>('account_merge_follow_on', `update account set merged_into = $2 where merged_into = $1`);
