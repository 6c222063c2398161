import { Injectable } from '@nestjs/common';
import { type BlockDifference, Database, differencesOf, prepared } from '@kehila/platform';

/** The published text of the original, and the one that the translation follows; of a translation that was never published, what the draft was written from. */
const changesBehind = prepared<{ now_id: string; is_followed: boolean; before: string; after: string }>(
  'translation_changes_behind',
  `select now.id as now_id, r.translates = now.id as is_followed, before.body_markdown as before, now.body_markdown as after
   from revision r join article a on a.id = r.article_id join article_translation t on t.article_id = a.id
   join article s on s.id = t.source_id join revision now on now.id = s.published_revision_id
   join lateral (
     select o.number, o.body_markdown from revision o
     where o.id in (t.holds_for, case when a.published_revision_id is null then r.translates else (select p.translates from revision p where p.id = a.published_revision_id) end)
     order by o.number desc limit 1
   ) before on before.number < now.number
   where r.id = $1`,
);

export interface ChangesBehind {
  readonly originalRevisionId: string;
  /** The text at hand was written from the changed original. */
  readonly isFollowed: boolean;
  readonly difference: BlockDifference[];
}

/** What the original of a translation says anew. */
@Injectable()
export class OriginalChangesReader {
  constructor(private readonly database: Database) {}

  /** Null when nothing is new. Who may read it is decided with the texts. */
  async behind(revisionId: string): Promise<ChangesBehind | null> {
    const found = await this.database.row(changesBehind, [revisionId]);
    return found ? { originalRevisionId: found.now_id, isFollowed: found.is_followed, difference: differencesOf(found.before, found.after) } : null;
  }
}
