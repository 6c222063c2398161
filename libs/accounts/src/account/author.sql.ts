import { type Locale, translate } from '@kehila/platform';
import { formerMember } from '../identity/reserved-names';
import type { Account } from './graphql/account.type';
import { initialsOf } from './initials';

/** An account as `authorJson` delivers it: what a list shows of its authors. The biography is long and read on one page only, so it comes by itself. */
export interface StoredAuthor {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
  readonly imported: boolean;
  readonly joinedAt: string;
  readonly language: Locale;
  readonly isStaff: boolean;
  readonly avatar: string | null;
}

/** SQL for hot reads: the row `alias` of account as JSON, null where there is none. Revive it with `authorOf`. */
export function authorJson(alias: string): string {
  return `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id::text, 'handle', ${alias}.handle, 'displayName', ${alias}.display_name,
    'imported', ${alias}.imported, 'joinedAt', ${alias}.joined_at, 'language', ${alias}.language, 'avatar', ${alias}.avatar_id,
    'isStaff', exists (select 1 from role_grant rg where rg.account_id = ${alias}.id and rg.role in ('STAFF', 'ADMINISTRATOR'))) end`;
}

/**
 * SQL: joins the account of an author as `alias`, null where there is none. Row by row: when the accounts are joined plainly, the planner,
 * who does not know that a page is short, reads them all.
 */
export function authorJoin(alias: string, accountId: string): string {
  return `left join lateral (select * from account where id = ${accountId} offset 0) ${alias} on true`;
}

export function authorOf(stored: StoredAuthor | null): Account | null {
  if (stored === null) return null;
  const joinedAt = new Date(stored.joinedAt);
  // Who is gone has no page, and is called so in the reader's language.
  if (stored.handle.startsWith(formerMember)) return { ...stored, joinedAt, handle: '', displayName: translate('own_account_former_member'), initials: '–' };
  return { ...stored, joinedAt, initials: initialsOf(stored.displayName) };
}

/** SQL: what the account is in the space, as text STAFF, REVIEWER, EXPERT or null. Index `role_grant_once`. */
export function authorRoleSql(accountId: string, spaceId: string): string {
  return `(select case when ro.role = 'ADMINISTRATOR' then 'STAFF' else ro.role end from role_grant ro
    where ro.account_id = ${accountId} and (ro.role = 'ADMINISTRATOR' or ro.role in ('STAFF', 'REVIEWER', 'EXPERT') and (ro.space_id is null or ro.space_id = ${spaceId}))
    order by array_position(array['STAFF', 'ADMINISTRATOR', 'REVIEWER', 'EXPERT'], ro.role) limit 1)`;
}
