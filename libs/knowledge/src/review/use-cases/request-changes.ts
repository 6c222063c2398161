import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, UnitOfWork } from '@kehila/platform';
import type { RevisionDecided } from '../../revision/revision.events';
import type { RequestChangesInput } from '../graphql/review.inputs';
import { ReviewDecision } from '../review-decision';

/** The reviewer gives the text back, with what is missing. */
@Injectable()
export class RequestChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly decisions: ReviewDecision,
  ) {}

  execute(actor: Actor, input: RequestChangesInput): Promise<RevisionDecided | Failure> {
    return this.work.run({ act: 'requestChanges', actor, input }, async (tx) => {
      const revision = await this.decisions.ready(tx, actor, 'changes_requested', input);
      return isFailure(revision) ? revision : this.decisions.decide(tx, 'changes_requested', revision, input.reason);
    });
  }
}
