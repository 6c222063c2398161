import { Injectable } from '@nestjs/common';
import { authorOf } from '@kehila/accounts';
import { cursorValues } from '@kehila/community';
import { type Actor, Clock, Database, type Page, pageOf } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { Article } from '../article/graphql/article.type';
import { isOfDesk } from '../article/sight';
import { lately } from '../lately';
import { RevisionReader } from '../revision/revision.reader';
import type { ArticleDoubt, ReReview } from './graphql/re-review.types';
import { doubtsOfArticle, reReviewById, type ReReviewRow, waitingPage } from './re-review.sql';

/** What waits for a second look, and what came of it. */
@Injectable()
export class ReReviewReader {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly revisions: RevisionReader,
    private readonly clock: Clock,
  ) {}

  /** In the spaces that they review, without what they had a part in. What nobody has looked at for 90 days is asked for no more. */
  async waiting(actor: Actor, first: number, after: string | null | undefined): Promise<Page<ReReview>> {
    const reviewed = (await this.spaces.readableBy(actor)).filter((id) => actor.isReviewerOf(id));
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const since = lately(this.clock.now());
    const rows = await this.database.rows(waitingPage(cursor.length > 0), [reviewed, since, actor.accountId, first + 1, ...cursor]);
    return pageOf(
      rows,
      first,
      (row) => [row.instant, row.re_review_id],
      (row) => this.shown(actor, row),
    );
  }

  /** Of one that the actor has just decided about. */
  async byId(actor: Actor, id: string): Promise<ReReview | null> {
    const row = await this.database.row(reReviewById, [id]);
    return row ? this.shown(actor, row) : null;
  }

  /** Why others would not have approved the text that readers see, for the staff and the reviewers of its space. */
  async doubts(actor: Actor, { id, space }: Article): Promise<ArticleDoubt[]> {
    if (!isOfDesk(actor, space.id)) return [];
    return (await this.database.rows(doubtsOfArticle, [id])).map(({ by, at, reason }) => ({ by: authorOf(by)!, at, reason }));
  }

  private shown(actor: Actor, row: ReReviewRow): ReReview {
    return {
      id: row.re_review_id,
      revision: this.revisions.revisionOf(actor, row),
      chosenAt: row.chosen_at,
      wouldApprove: row.would_approve,
      reason: row.reason,
    };
  }
}
