import { Injectable } from '@nestjs/common';
import { type Actor, Database, prepared } from '@kehila/platform';
import { authorJson, authorOf, type StoredAuthor } from './author.sql';
import type { Viewer } from './graphql/viewer.type';
import { Role } from './graphql/role.enums';

export const viewerAccount = prepared<{ account: StoredAuthor; email: string | null; time_zone: string }>(
  'account_viewer',
  `select ${authorJson('a')} as account, coalesce(e.email, s.email) as email, a.time_zone
   from account a left join account_email e on e.account_id = a.id left join sign_up s on s.account_id = a.id where a.id = $1`,
);

/** The caller as only they see themselves. */
@Injectable()
export class ViewerReader {
  constructor(private readonly database: Database) {}

  /** Null for people who are not signed in. */
  async of(actor: Actor): Promise<Viewer | null> {
    if (actor.isAnonymous) return null;
    const row = await this.database.row(viewerAccount, [actor.accountId]);
    const account = authorOf(row?.account ?? null);
    if (!row || !account) return null;
    return {
      account,
      email: row.email ?? '',
      verified: actor.isConfirmed,
      language: account.language,
      secondFactorRequired: actor.asleep.length > 0,
      timeZone: row.time_zone,
      roles: rolesOf(actor),
    };
  }
}

function rolesOf(actor: Actor): Role[] {
  const granted = new Set(actor.grants.map((grant) => grant.role));
  return Object.values(Role).filter((role) => role === 'CUSTOMER' || granted.has(role));
}
