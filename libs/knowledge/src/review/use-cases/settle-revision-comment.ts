import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { RevisionCommentSettled } from '../../revision/revision.events';
import { refusalOf } from '../../revision/revision.policy';
import type { SettleRevisionCommentInput } from '../graphql/review.inputs';
import { ReviewComments } from '../review-comments';

/** Author, reviewers and staff say that a remark was dealt with, or that it was not. */
@Injectable()
export class SettleRevisionComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly comments: ReviewComments,
  ) {}

  execute(actor: Actor, input: SettleRevisionCommentInput): Promise<RevisionCommentSettled | Failure> {
    const { commentId, done } = input;
    return this.work.run({ act: 'settleRevisionComment', actor, input }, async (tx) => {
      const revision = await this.comments.lockRevision(tx, actor, commentId);
      if (!revision) return new NotFound(commentId);
      const refusal =
        (await this.abilities.refusal(actor, 'COMMENT_ON_REVISION', { spaceId: revision.spaceId, tx })) ?? refusalOf(actor, revision, 'comment', tx.now);
      if (refusal) return refusal;
      if (!(await this.comments.settle(tx, commentId, done))) return new StateRefused(done ? 'done' : 'open');

      return tx.record(
        new RevisionCommentSettled({
          revisionId: revision.id,
          articleId: revision.articleId,
          spaceId: revision.spaceId,
          commentId,
          done,
          settledBy: actingAccount(actor),
          at: tx.now,
        }),
      );
    });
  }
}
