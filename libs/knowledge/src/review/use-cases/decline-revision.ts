import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, UnitOfWork } from '@kehila/platform';
import { AbandonedDraft } from '../../revision/abandoned-draft';
import type { RevisionDecided } from '../../revision/revision.events';
import type { DeclineRevisionInput } from '../graphql/review.inputs';
import { ReviewDecision } from '../review-decision';

/** The text will not be published; its author is told why. */
@Injectable()
export class DeclineRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly decisions: ReviewDecision,
    private readonly abandoned: AbandonedDraft,
  ) {}

  execute(actor: Actor, input: DeclineRevisionInput): Promise<RevisionDecided | Failure> {
    return this.work.run({ act: 'declineRevision', actor, input }, async (tx) => {
      const revision = await this.decisions.ready(tx, actor, 'declined', input);
      if (isFailure(revision)) return revision;
      await this.abandoned.giveBack(tx, revision, 'decline');
      return this.decisions.decide(tx, 'declined', revision, input.reason);
    });
  }
}
