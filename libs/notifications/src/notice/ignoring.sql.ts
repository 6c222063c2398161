import { authorRoleSql } from '@kehila/accounts';
import { aliasInThread } from '@kehila/community';
import { prepared } from '@kehila/platform';

/**
 * Those of the accounts ($1) who ignore whoever did it ($2) in the question ($3). Nobody, where they are staff of its space; nor where they hide the name in
 * the thread: who hears of an alias and who does not would tell whose it is. Indexes: the primary keys.
 */
export const whoIgnores = prepared<{ account_id: string }>(
  'notice_who_ignores',
  `select i.account_id from ignored_person i join question q on q.id = $3
   where i.account_id = any($1::bigint[]) and i.ignored_id = $2 and ${authorRoleSql('$2', 'q.space_id')} is distinct from 'STAFF'
     and not (q.author_id = $2 and q.name_hidden) and ${aliasInThread('q.id', '$2')} is null`,
);
