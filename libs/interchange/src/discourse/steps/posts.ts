import type { FieldRow } from '../../run/field-row';
import type { Prepared } from '../../run/import-rows';
import type { PostRow } from '../../writing/post.sql';
import type { BackupRun } from '../backup/import-table-rows';
import { discourseMarkdown } from '../text/discourse-markdown';

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

/** A like is a vote for a post. Nobody can vote against one there. */
function likesOf(row: FieldRow): number {
  return Math.max(row.wholeNumber('like_count') ?? 0, 0);
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

/** What was prepared for some rows, with nothing in the place of the others. */
export function inPlace<Entered>(
  rows: readonly { readonly id: string }[],
  chosen: readonly { readonly id: string }[],
  prepared: readonly Prepared<Entered>[],
): Prepared<Entered>[] {
  const byId = new Map(chosen.map(({ id }, at) => [id, prepared[at]]));
  return rows.map(({ id }) => byId.get(id));
}
