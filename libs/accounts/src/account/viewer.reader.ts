import { Injectable, Optional } from '@nestjs/common';
import { type Actor, Database, prepared, type Prepared } from '@kehila/platform';
import { authorJson, authorOf, type StoredAuthor } from './author.sql';
import type { Viewer } from './graphql/viewer.type';
import { Role } from './graphql/role.enums';
import { ignoredIds } from '../ignoring/ignored-person.sql';
import { Abilities } from '../ability/abilities';
import { Standing } from '../ability/standing';
import { UnreadNotices } from './unread-notices';

export const viewerAccount = prepared<ViewerRow>(
  'account_viewer',
  `select ${authorJson('a')} as account, coalesce(e.email, s.email) as email, a.time_zone, ${ignoredIds('a.id')} as ignored
   from account a left join account_email e on e.account_id = a.id left join sign_up s on s.account_id = a.id where a.id = $1`,
);

/** The same with what waits for them, and the points by which they may do things: both stand on every page, and cost none of them a statement of its own. */
const viewerWithNotices = (unread: string, points: string) =>
  prepared<ViewerRow>(
    'account_viewer_with_notices',
    `select ${authorJson('a')} as account, coalesce(e.email, s.email) as email, a.time_zone, ${ignoredIds('a.id')} as ignored, ${unread} as unread, ${points} as points
     from account a left join account_email e on e.account_id = a.id left join sign_up s on s.account_id = a.id where a.id = $2`,
  );

interface ViewerRow {
  account: StoredAuthor;
  email: string | null;
  time_zone: string;
  ignored: string[];
  unread?: number;
  points?: number;
}

/** The caller as only they see themselves. */
@Injectable()
export class ViewerReader {
  private readonly statement: Prepared<ViewerRow>;

  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
    standing: Standing,
    @Optional() private readonly notices?: UnreadNotices,
  ) {
    this.statement = notices ? viewerWithNotices(notices.sql, standing.sql) : viewerAccount;
  }

  /** Null for people who are not signed in. */
  async of(actor: Actor): Promise<Viewer | null> {
    const { accountId } = actor;
    if (accountId === null) return null;
    const reading = this.read(actor);
    if (this.notices) {
      this.abilities.foresee(
        accountId,
        reading.then((read) => read?.points ?? 0),
      );
    }
    const row = await reading;
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
      unreadNotifications: row.unread ?? 0,
      ignoredIds: row.ignored,
    };
  }

  private async read(actor: Actor): Promise<ViewerRow | undefined> {
    return this.database.row(this.statement, this.notices ? await this.notices.values(actor) : [actor.accountId]);
  }
}

function rolesOf(actor: Actor): Role[] {
  const granted = new Set(actor.grants.map((grant) => grant.role));
  return Object.values(Role).filter((role) => role === 'CUSTOMER' || granted.has(role));
}
