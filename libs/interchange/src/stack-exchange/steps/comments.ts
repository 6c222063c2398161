import { withTexts } from '../../run/with-texts';
import { type CommentEntry, type CommentRow, enterComments } from '../../writing/comments';
import { displayName } from '../../writing/names';
import type { DumpRow } from '../dump/dump-row';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';

export function importComments(run: DumpRun, after: Promise<void>): Promise<void> {
  return importDumpRows<CommentRow, CommentEntry>(run, {
    file: 'Comments.xml',
    after,
    kind: 'comment',
    read: commentOf,
    prepare: (comments) => withTexts(run, comments, ({ body }) => ({ kind: 'comment', markdown: body })),
    enter: (comments) => enterComments(run, comments),
  });
}

function commentOf(row: DumpRow): CommentRow {
  row.required('PostId');
  return {
    id: row.id,
    post: row.reference('PostId')!,
    owner: row.reference('UserId'),
    owner_name: displayName(row.text('UserDisplayName')),
    body: row.required('Text'),
    score: row.wholeNumber('Score') ?? 0,
    written_at: row.requiredMoment('CreationDate'),
  };
}
