import { defineSetting, sql } from '@kehila/platform';

/** Edits by the same person within this time keep no earlier text. */
export const editGrace = defineSetting({ key: 'writing.edit_grace', kind: 'duration', unit: 'minutes', group: 'writing', default: 5, minimum: 0, maximum: 60 });

/** A text that is about to be edited. */
export interface StandingText {
  /** Who wrote it as it stands, and since when. */
  readonly textBy: string | null;
  readonly textSince: Date;
}

export function keepsEarlierText(standing: StandingText, editorId: string, now: Date, graceMilliseconds: number): boolean {
  return standing.textBy !== editorId || now.getTime() - standing.textSince.getTime() >= graceMilliseconds;
}

/** SQL: keeps the text of `row` as the next revision where `condition` holds. `title`, `tags` and `fields` are columns or null. */
export const keepRevision = (row: string, options: { title: string; tags: string; fields: string; writtenAt: string; condition: string }): string => sql`
  insert into content_revision (content_id, number, title, body_markdown, tag_ids, field_values, editor_id, editor_name, at)
  select ${row}.id, coalesce((select max(r.number) from content_revision r where r.content_id = ${row}.id), 0) + 1, ${options.title}, ${row}.body_markdown, ${options.tags}, ${options.fields},
    coalesce(${row}.text_by, ${row}.author_id), ${row}.author_name, coalesce(${row}.text_since, ${row}.edited_at, ${options.writtenAt})
  from ${row} where ${row}.id = $1 and ${options.condition}`;
