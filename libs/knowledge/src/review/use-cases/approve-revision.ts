import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, UnitOfWork } from '@kehila/platform';
import type { ArticlePublished } from '../../article/article.events';
import { refusalOfState } from '../../article/article.policy';
import { Publication } from '../../article/publication';
import type { ApproveRevisionInput } from '../graphql/review.inputs';
import { ReviewDecision } from '../review-decision';

/** The organisation stands behind the text: it is published at once, as official. */
@Injectable()
export class ApproveRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly decisions: ReviewDecision,
    private readonly publication: Publication,
  ) {}

  execute(actor: Actor, input: ApproveRevisionInput): Promise<ArticlePublished | Failure> {
    return this.work.run({ act: 'approveRevision', actor, input }, async (tx) => {
      const revision = await this.decisions.take(tx, actor, 'approved', { ...input, reason: input.reason ?? null });
      if (isFailure(revision)) return revision;
      const refusal = refusalOfState(revision.articleState, 'publish');
      if (refusal) return refusal;

      await this.decisions.record(tx, 'approved', revision);
      return this.publication.publish(tx, revision, 'official');
    });
  }
}
