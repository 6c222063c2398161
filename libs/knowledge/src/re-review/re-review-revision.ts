import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { RevisionReReviewed } from '../revision/revision.events';
import { refusalOfReReview } from '../revision/revision.policy';
import { RevisionRepository } from '../revision/revision.repository';
import type { ReReviewRevisionInput } from './graphql/re-review.inputs';
import { decideReReview, revisionOfReReview } from './re-review.sql';

/** Another reviewer says whether they would have approved a text. It stays as it is, whatever they say: they are counted, and its owner hears a "no". */
@Injectable()
export class ReReviewRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
  ) {}

  execute(actor: Actor, input: ReReviewRevisionInput): Promise<RevisionReReviewed | Failure> {
    return this.work.run({ act: 'reReviewRevision', actor, input }, async (tx) => {
      const { reReviewId, wouldApprove } = input;
      const about = await tx.row(revisionOfReReview, [reReviewId]);
      const revision = about && (await this.revisions.lock(tx, actor, about.revision_id));
      if (!revision) return new NotFound(reReviewId);
      const refusal = (await this.abilities.refusal(actor, 'REVIEW', { spaceId: revision.spaceId, tx })) ?? refusalOfReReview(actor, revision);
      if (refusal) return refusal;
      const reason = input.reason?.trim() || null;
      if (!wouldApprove && reason === null) return new Refused(ErrorCode.REASON_REQUIRED, ['input', 'reason']);

      const decided = await tx.row(decideReReview, [reReviewId, actor.accountId, tx.now, wouldApprove, reason]);
      if (!decided) return new Refused(ErrorCode.ALREADY_DECIDED);
      const { id: revisionId, articleId, spaceId } = revision;
      const reviewerId = actingAccount(actor);
      return tx.record(new RevisionReReviewed({ reReviewId, revisionId, articleId, spaceId, wouldApprove, reviewerId, ownerId: decided.owner_id, at: tx.now }));
    });
  }
}
