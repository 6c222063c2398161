import { type Locale, prepared } from '@kehila/platform';

/** Sign-ins of one person at one provider come one after the other. */
export const lockLogin = prepared<never>('linked_login_lock', `select pg_advisory_xact_lock(hashtextextended('linked_login:' || $1 || ' ' || $2, 0))`);

export interface LinkedAccountRow {
  login_id: string;
  account_id: string;
  language: Locale;
  verified: boolean;
}

/** Whose login it is. Index `linked_login_once`. */
export const linkedAccount = prepared<LinkedAccountRow>(
  'linked_login_account',
  `select l.id as login_id, a.id as account_id, a.language, a.verified_at is not null as verified
   from linked_login l join account a on a.id = l.account_id where l.issuer = $1 and l.subject = $2`,
);

export const insertLogin = prepared<{ id: string }>(
  'linked_login_insert',
  `insert into linked_login (account_id, issuer, subject, linked_at, last_used_at) values ($1, $2, $3, $4, $5) returning id`,
);

export const touchLogin = prepared<never>('linked_login_touch', `update linked_login set last_used_at = $2 where id = $1`);

export interface LinkedLoginRow {
  id: string;
  issuer: string;
  name: string | null;
  linked_at: Date;
  last_used_at: Date | null;
}

/** Index `linked_login_of_account`. */
export const loginsOf = prepared<LinkedLoginRow>(
  'linked_login_of_account',
  `select l.id, l.issuer, p.name, l.linked_at, l.last_used_at from linked_login l left join identity_provider p on p.issuer = l.issuer
   where l.account_id = $1 order by l.id limit 50`,
);

/** What would be left to sign in with. */
export const waysToSignIn = prepared<{ ways: number }>(
  'linked_login_ways',
  `select (select count(*)::int from account_password where account_id = $1) + (select count(*)::int from passkey where account_id = $1)
     + (select count(*)::int from linked_login l join identity_provider p on p.issuer = l.issuer and p.enabled where l.account_id = $1 and l.id <> $2) as ways`,
);

export const deleteLogin = prepared<{ id: string; provider_key: string | null }>(
  'linked_login_delete',
  `delete from linked_login l where l.id = $1 and l.account_id = $2
   returning l.id, (select p.key from identity_provider p where p.issuer = l.issuer) as provider_key`,
);
