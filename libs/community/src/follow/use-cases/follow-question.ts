import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import type { TouchedQuestion } from '../../thread/touched-question';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { FollowChanged } from '../follow.events';
import { FollowRepository } from '../follow.repository';
import type { FollowQuestionInput } from '../graphql/follow.inputs';

/** Somebody wants to be told what is new in a question, or no longer. Saying it again changes nothing. */
@Injectable()
export class FollowQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly follows: FollowRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: FollowQuestionInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'followQuestion', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = await this.abilities.refusal(actor, 'FOLLOW', { spaceId: thread.spaceId, tx });
      if (refusal) return refusal;

      const changed = await (input.follow ? this.follows.follow(tx, thread) : this.follows.unfollow(tx, thread));
      const accountId = actingAccount(actor);
      if (changed) await tx.record(new FollowChanged({ questionId: thread.id, spaceId: thread.spaceId, accountId, follows: input.follow, at: tx.now }));
      return { questionId: thread.id };
    });
  }
}
