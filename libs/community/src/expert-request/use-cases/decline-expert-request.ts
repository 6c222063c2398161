import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { declineRequest } from '../expert-request.sql';
import type { DeclineExpertRequestInput } from '../graphql/asked-experts.inputs';

/** Whoever was asked says that they cannot help here. Saying it again changes nothing. */
@Injectable()
export class DeclineExpertRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
  ) {}

  async execute(actor: Actor, input: DeclineExpertRequestInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'declineExpertRequest', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);
      const declined = await tx.row(declineRequest, [thread.id, actingAccount(actor), tx.now]);
      return declined ? { questionId: thread.id } : new NotFound(input.questionId);
    });
  }
}
