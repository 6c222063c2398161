import { type Account, authorJson, authorOf, type AuthorRole, authorRoleSql, type StoredAuthor } from '@kehila/accounts';
import { type Actor, translate } from '@kehila/platform';

/** Who wrote something, as it stands in a row. */
export interface BylineRow {
  author: StoredAuthor | null;
  author_id: string | null;
  author_name: string | null;
  author_role: AuthorRole | null;
  /** The text is the asker's, who hid the name. */
  author_hidden: boolean;
}

/** Who wrote something, as this reader may know it. */
export interface Byline {
  author: Account | null;
  authorName: string;
  authorRole: AuthorRole | null;
}

/** SQL: the columns of a byline. `account` is the alias of the author's account (left join), `hidden` whether the asker's name is hidden. */
export const bylineColumns = (content: string, account: string, spaceId: string, hidden: string): string =>
  `${authorJson(account)} as author, ${content}.author_id, ${content}.author_name, ${authorRoleSql(`${content}.author_id`, spaceId)} as author_role, ${hidden} as author_hidden`;

/** SQL: the same as the arguments of a `json_build_object`. */
export const bylinePairs = (content: string, account: string, spaceId: string, hidden: string): string =>
  `'author', ${authorJson(account)}, 'author_id', ${content}.author_id::text, 'author_name', ${content}.author_name, 'author_role', ${authorRoleSql(`${content}.author_id`, spaceId)}, 'author_hidden', ${hidden}`;

/** SQL: whether what stands in a thread is by its asker, who hid the name: it is hidden in the whole thread. */
export const hiddenInThread = (content: string, question: string): string => `(${question}.name_hidden and ${content}.author_id = ${question}.author_id)`;

/** The asker who hid the name is shown to themselves and to the staff of the space only. */
export function mayKnowAuthor(actor: Actor, row: Pick<BylineRow, 'author_hidden' | 'author_id'>, spaceId: string): boolean {
  return !row.author_hidden || actor.is(row.author_id) || actor.isStaffOf(spaceId);
}

export function bylineOf(actor: Actor, row: BylineRow, spaceId: string): Byline {
  if (!mayKnowAuthor(actor, row, spaceId)) return { author: null, authorName: translate('community_name_hidden'), authorRole: null };
  const author = authorOf(row.author);
  return { author, authorName: author?.displayName ?? row.author_name ?? translate('community_former_member'), authorRole: row.author_role };
}
