import { type Account, authorJson, authorOf, type AuthorRole, authorRoleSql, type StoredAuthor } from '@kehila/accounts';
import { type Actor, translate } from '@kehila/platform';
import { aliasName } from '../alias/alias-name';

/** Who wrote something, as it stands in a row. */
export interface BylineRow {
  author: StoredAuthor | null;
  author_id: string | null;
  author_name: string | null;
  author_role: AuthorRole | null;
  /** The author hid the name: the number of the alias in this thread. */
  author_alias: number | null;
}

/** Who wrote something, as this reader may know it. */
export interface Byline {
  author: Account | null;
  authorName: string;
  authorRole: AuthorRole | null;
  nameHidden: boolean;
}

/** SQL: the columns of a byline. `account` is the alias of the author's account (left join), `alias` the number of the hidden name or null. */
export const bylineColumns = (content: string, account: string, spaceId: string, alias: string): string =>
  `${authorJson(account)} as author, ${content}.author_id, ${content}.author_name, ${authorRoleSql(`${content}.author_id`, spaceId)} as author_role, ${alias} as author_alias`;

/** SQL: the same as the arguments of a `json_build_object`. */
export const bylinePairs = (content: string, account: string, spaceId: string, alias: string): string =>
  `'author', ${authorJson(account)}, 'author_id', ${content}.author_id::text, 'author_name', ${content}.author_name, 'author_role', ${authorRoleSql(`${content}.author_id`, spaceId)}, 'author_alias', ${alias}`;

/** Who hid the name is shown to themselves only. The staff of the space look explicitly, and each look is recorded: see `revealAuthor`. */
export function bylineOf(actor: Actor, row: BylineRow): Byline {
  const nameHidden = row.author_alias !== null;
  if (row.author_alias !== null && !actor.is(row.author_id)) return { author: null, authorName: aliasName(row.author_alias), authorRole: null, nameHidden };
  const author = authorOf(row.author);
  return { author, authorName: author?.displayName ?? row.author_name ?? translate('community_former_member'), authorRole: row.author_role, nameHidden };
}
