import type { FieldRow } from '../../run/field-row';
import type { PostRow } from '../../writing/post.sql';
import type { BackupRun } from '../backup/import-table-rows';
import { discourseMarkdown } from '../text/discourse-markdown';
import { likesOf } from './places';

/** Every post has these, whatever it becomes. */
export function postOf(row: FieldRow): PostRow {
  return {
    id: row.id,
    owner: row.reference('user_id'),
    owner_name: null,
    body: row.required('raw'),
    written_at: row.requiredMoment('created_at'),
    edited_at: editedAt(row),
    score: likesOf(row),
  };
}

/** A post in its first version has never been edited, whenever it was touched. */
function editedAt(row: FieldRow): Date | null {
  return (row.wholeNumber('version') ?? 1) > 1 ? row.moment('last_version_at') : null;
}

/** The text of a post that is brought in, whose uploads stay behind. */
export function markdownOf(run: BackupRun, { body }: Pick<PostRow, 'body'>): string {
  const { markdown, uploads } = discourseMarkdown(body);
  run.tally.skipped.images += uploads;
  return markdown;
}
