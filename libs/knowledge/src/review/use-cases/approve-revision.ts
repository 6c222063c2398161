import { Injectable } from '@nestjs/common';
import { actingAccount } from '@kehila/community';
import { type Actor, ErrorCode, type Failure, isFailure, Refused, type Transaction, UnitOfWork, VersionChanged } from '@kehila/platform';
import type { ArticlePublished } from '../../article/article.events';
import { Publication } from '../../article/publication';
import type { LockedRevision } from '../../revision/locked-revision';
import { RevisionApprovedOnce, type RevisionDecided } from '../../revision/revision.events';
import { refusalOfPublication } from '../../revision/revision.policy';
import { RevisionRepository } from '../../revision/revision.repository';
import { mustBeAhead } from '../../planned/future';
import { Approvals } from '../approvals';
import { Approvers } from '../approvers';
import type { ApproveRevisionInput } from '../graphql/review.inputs';
import { ReviewDecision } from '../review-decision';
import { openPoints, standardOf } from '../standard';

/**
 * The organisation stands behind the text: it is published as official, at once or at its time. Each point of the content standard is met, or it is
 * said why not; in a space of high risk the second of two reviewers publishes.
 */
@Injectable()
export class ApproveRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly decisions: ReviewDecision,
    private readonly approvals: Approvals,
    private readonly approvers: Approvers,
    private readonly revisions: RevisionRepository,
    private readonly publication: Publication,
  ) {}

  /** @throws BadInput when the time has passed. */
  execute(actor: Actor, input: ApproveRevisionInput): Promise<ArticlePublished | RevisionDecided | RevisionApprovedOnce | Failure> {
    return this.work.run({ act: 'approveRevision', actor, input }, async (tx) => {
      const ready = await this.decisions.ready(tx, actor, 'approved', input);
      if (isFailure(ready)) return ready;
      const revision = await this.revisions.weigh(tx, ready, input.significance);
      const refusal = refusalOfPublication(revision);
      if (refusal) return refusal;

      const standard = await standardOf(tx, revision.spaceId);
      if ((input.standardVersion ?? standard.version) !== standard.version) return new VersionChanged(standard.version);
      const reason = input.reason?.trim() || null;
      const open = openPoints(standard, input.checked ?? []);
      if (open.length > 0 && reason === null) return new Refused(ErrorCode.STANDARD_UNMET, ['input', 'reason']);
      const approvers = new Set(await this.approvers.of(tx, revision)).add(actingAccount(actor));
      const isEnough = approvers.size >= standard.reviewers;
      if (!isEnough && revision.approvedBy.some((id) => actor.is(id))) return new Refused(ErrorCode.ALREADY_APPROVED);

      await this.approvals.add(tx, revision, reason, open);
      if (!isEnough) return this.handOn(tx, revision);
      const decided = await this.decisions.decide(tx, 'approved', revision, reason);
      if (input.publishAt) {
        mustBeAhead(tx, input.publishAt, 'publishAt');
        await this.revisions.schedule(tx, revision.id, input.publishAt);
        return decided;
      }
      return this.publication.publish(tx, revision, 'official');
    });
  }

  /** It waits for somebody else. */
  private async handOn(tx: Transaction, revision: LockedRevision): Promise<RevisionApprovedOnce> {
    await this.revisions.handOn(tx, revision.id);
    const { id: revisionId, articleId, spaceId, version, authorId } = revision;
    return tx.record(new RevisionApprovedOnce({ revisionId, articleId, spaceId, version, authorId, approvedBy: actingAccount(tx.actor), at: tx.now }));
  }
}
