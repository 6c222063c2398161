import { Injectable } from '@nestjs/common';
import { cursorValues, instantFrom, instantOf } from '@kehila/community';
import { type Actor, Database, type Page, pageOf, prepared, sql } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { revisionColumns, type RevisionRow, revisionTables, RevisionReader } from '../revision/revision.reader';
import type { ReviewQueueItem } from './graphql/review.types';

/** What waits for a reviewer of these spaces, oldest first. Index `revision_queue`. */
const queuePage = (goesOn: boolean) =>
  prepared<RevisionRow & { submitted_at: Date; instant: string }>(
    goesOn ? 'review_queue_page_on' : 'review_queue_page',
    sql`select ${revisionColumns}, ${instantOf('r.submitted_at')}::text as instant from ${revisionTables}
     where r.state in ('submitted', 'in_review') and a.space_id = any($1::bigint[]) ${goesOn ? sql`and (r.submitted_at, r.id) > (${instantFrom('$3')}, $4::bigint)` : ''}
     order by r.submitted_at, r.id limit $2`,
  );

/** The queue of a reviewer: the spaces that they review, or one of them. */
@Injectable()
export class ReviewQueueReader {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly revisions: RevisionReader,
  ) {}

  async page(actor: Actor, spaceId: string | null, first: number, after: string | null | undefined): Promise<Page<ReviewQueueItem>> {
    const reviewed = (await this.spaces.readableBy(actor)).filter((id) => actor.isReviewerOf(id) && (spaceId === null || id === spaceId));
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const rows = await this.database.rows(queuePage(cursor.length > 0), [reviewed, first + 1, ...cursor]);
    return pageOf(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row) => ({ revision: this.revisions.revisionOf(actor, row), waitingSince: row.submitted_at }),
    );
  }
}
