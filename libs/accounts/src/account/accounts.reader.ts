import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type ConnectionOf, type CursorValue, cursorValues, Database, instantFrom, instantOf, type Locale, pageOf, prepared } from '@kehila/platform';
import { authorJson, authorOf, type StoredAuthor } from './author.sql';
import type { Account } from './graphql/account.type';

interface AccountRow {
  account: StoredAuthor;
}

interface ListedRow extends AccountRow {
  name: string;
  /** The moment as a cursor keeps it. */
  joined: string;
}

const lastCharacter = '\u{10FFFF}';

/** Whom others may see: nobody before their address is confirmed, nor after they are gone. */
const shown = `a.state in ('active', 'silenced', 'suspended', 'deletion_requested')`;

const accountsByIds = prepared<AccountRow>('accounts_by_ids', `select ${authorJson('a')} as account from account a where a.id = any($1::bigint[])`);

/** By the handle that somebody has, else by one that somebody had. */
const accountByHandle = prepared<AccountRow>(
  'account_by_handle',
  `select ${authorJson('a')} as account from account a
   where a.id = coalesce((select id from account where handle = $1), (select account_id from former_handle where handle = $1)) and ${shown}`,
);

const shownAccountsByIds = prepared<AccountRow>(
  'accounts_shown_by_ids',
  `select ${authorJson('a')} as account from account a where a.id = any($1::bigint[]) and ${shown}`,
);

const accountByEmail = prepared<AccountRow>(
  'account_by_email',
  `select ${authorJson('a')} as account from account_email e join account a on a.id = e.account_id where lower(e.email) = lower($1)`,
);

const contactOf = prepared<{ email: string; language: Locale }>(
  'account_contact_of',
  `select e.email, a.language from account a join account_email e on e.account_id = a.id where a.id = $1 and ${shown}`,
);

/** Newest first. Index `account_newest`. */
const newest = (name: string, after = '') =>
  prepared<ListedRow>(
    name,
    `select ${authorJson('a')} as account, lower(a.display_name) as name, ${instantOf('a.joined_at')}::text as joined from account a
     where ${shown} ${after} order by a.joined_at desc, a.id desc limit $1`,
  );
const newestAccounts = newest('accounts_newest');
const nextNewestAccounts = newest('accounts_newest_on', `and (a.joined_at, a.id) < (${instantFrom('$2')}, $3::bigint)`);

/** Whose shown name or handle begins with the words typed ($1; $4 stands behind all that do), by name. Indexes `account_by_name` and `account_by_handle`. */
const accountsByName = prepared<ListedRow>(
  'accounts_by_name',
  `select ${authorJson('a')} as account, lower(a.display_name) as name, ${instantOf('a.joined_at')}::text as joined from account a
   where ${shown} and ((lower(a.display_name) ~>=~ $1 and lower(a.display_name) ~<~ $4) or (a.handle ~>=~ $1 and a.handle ~<~ $4))
     and ($2::text is null or (lower(a.display_name), a.id) > ($2, $3::bigint))
   order by lower(a.display_name), a.id limit $5`,
);

/** Accounts as plain objects. */
@Injectable()
export class Accounts {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<string, Account | undefined>((ids) => this.load(ids), { cache: false });

  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Account | undefined> {
    return this.loader.load(id);
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Account>> {
    const found = await Promise.all([...new Set(ids)].map((id) => this.loader.load(id)));
    return new Map(found.flatMap((account) => (account ? [[account.id, account]] : [])));
  }

  /** As the public may see it: undefined before its address is confirmed. A handle that was changed leads to the account, which says its new one. */
  async byHandle(handle: string): Promise<Account | undefined> {
    return accountOf(await this.database.row(accountByHandle, [handle.toLowerCase()]));
  }

  /** Where somebody who is still there gets mail, and in which language. Never offered over the API. */
  contactOf(accountId: string): Promise<{ email: string; language: Locale } | undefined> {
    return this.database.row(contactOf, [accountId]);
  }

  /** As the public may see it. */
  async shownByIds(ids: readonly string[]): Promise<Map<string, Account>> {
    const rows = ids.length === 0 ? [] : await this.database.rows(shownAccountsByIds, [ids]);
    return new Map(rows.flatMap((row) => accountOf(row) ?? []).map((account) => [account.id, account]));
  }

  /** For commands of the administrator; never offered over the API. */
  async byEmail(email: string): Promise<Account | undefined> {
    return accountOf(await this.database.row(accountByEmail, [email.trim()]));
  }

  async page(query: string | null | undefined, first: number, after: string | null | undefined): Promise<ConnectionOf<Account>> {
    const words = query?.trim().toLowerCase();
    const cursor = cursorValues(after, [words ? 'text' : 'instant', 'id']);
    const rows = await (words ? this.byName(words, cursor, first + 1) : this.newest(cursor, first + 1));
    return pageOf(
      rows,
      first,
      (row) => [words ? row.name : row.joined, row.account.id],
      (row) => authorOf(row.account)!,
    );
  }

  private newest(cursor: readonly CursorValue[] | null, limit: number): Promise<ListedRow[]> {
    return cursor ? this.database.rows(nextNewestAccounts, [limit, ...cursor]) : this.database.rows(newestAccounts, [limit]);
  }

  private byName(words: string, cursor: readonly CursorValue[] | null, limit: number): Promise<ListedRow[]> {
    return this.database.rows(accountsByName, [words, ...(cursor ?? [null, null]), words + lastCharacter, limit]);
  }

  private async load(ids: readonly string[]): Promise<(Account | undefined)[]> {
    const rows = await this.database.rows(accountsByIds, [[...new Set(ids)]]);
    const byId = new Map(rows.map((row) => [row.account.id, authorOf(row.account)!]));
    return ids.map((id) => byId.get(id));
  }
}

function accountOf(row: AccountRow | undefined): Account | undefined {
  return row && (authorOf(row.account) ?? undefined);
}
