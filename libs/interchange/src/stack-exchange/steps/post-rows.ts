import { displayName } from '../../writing/names';
import type { PostRow } from '../../writing/post.sql';
import type { DumpRow } from '../dump/dump-row';

export function postOf(row: DumpRow): PostRow {
  return {
    id: row.id,
    owner: row.reference('OwnerUserId'),
    owner_name: displayName(row.text('OwnerDisplayName')),
    body: row.required('Body'),
    written_at: row.requiredMoment('CreationDate'),
    edited_at: row.moment('LastEditDate'),
    score: row.wholeNumber('Score'),
  };
}
