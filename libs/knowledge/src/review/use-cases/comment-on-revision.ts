import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { RevisionCommented } from '../../revision/revision.events';
import { refusalOf } from '../../revision/revision.policy';
import { RevisionRepository } from '../../revision/revision.repository';
import type { CommentOnRevisionInput } from '../graphql/review.inputs';
import { ReviewComments } from '../review-comments';

/** Author, reviewers and staff talk about a text under review, or about one paragraph of it. */
@Injectable()
export class CommentOnRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly comments: ReviewComments,
  ) {}

  execute(actor: Actor, input: CommentOnRevisionInput): Promise<RevisionCommented | Failure> {
    return this.work.run({ act: 'commentOnRevision', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'COMMENT_ON_REVISION', { spaceId: revision.spaceId, tx })) ?? refusalOf(actor, revision, 'comment', tx.now);
      if (refusal) return refusal;

      const commentId = await this.comments.insert(tx, revision, input.block ?? null, input.body);
      return tx.record(
        new RevisionCommented({
          revisionId: revision.id,
          articleId: revision.articleId,
          spaceId: revision.spaceId,
          commentId,
          commenterId: actingAccount(actor),
          at: tx.now,
        }),
      );
    });
  }
}
