import { displayName } from '../dump/names';
import type { DumpRow } from '../dump/dump-row';

/** What questions and answers have in common. */
export interface PostRow {
  readonly id: string;
  readonly owner: string | null;
  /** Stands for an owner who is gone. */
  readonly owner_name: string | null;
  readonly body: string;
  readonly written_at: Date;
  readonly edited_at: Date | null;
  readonly score: number | null;
}

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
