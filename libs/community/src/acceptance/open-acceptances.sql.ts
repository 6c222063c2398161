import { authorRoleSql } from '@kehila/accounts';
import { prepared } from '@kehila/platform';

export interface OpenAcceptance {
  readonly answer_id: string;
  readonly space_id: string;
  readonly accepted_by: string;
  readonly by_staff: boolean;
}

/**
 * Acceptances of somebody's answers that stand and that others gave, where no name of the two is hidden; oldest first. Staff who accept for an asker tell
 * nothing of who asked. Index `answer_of_author`.
 */
export const openAcceptances = prepared<OpenAcceptance>(
  'community_open_acceptances',
  `select a.id as answer_id, q.space_id, t.accepted_by, t.by_staff
   from answer a join acceptance t on t.answer_id = a.id and t.withdrawn_at is null
     join question q on q.id = a.question_id join question o on o.id = coalesce(t.accepted_in, q.id)
   where a.author_id = $1 and a.alias is null and a.publication = 'visible' and q.publication = 'visible' and t.accepted_by is not null
     and o.author_id is distinct from a.author_id and (t.by_staff or not o.name_hidden)
     and ${authorRoleSql('a.author_id', 'q.space_id')} is distinct from 'STAFF'
   order by t.accepted_at, a.id limit 100`,
);
