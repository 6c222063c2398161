import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import type { TouchedQuestion } from '../../thread/touched-question';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { AffectedChanged } from '../follow.events';
import { FollowRepository } from '../follow.repository';
import type { MarkAffectedInput } from '../graphql/follow.inputs';

/** Somebody has the same problem, or no longer has it. Saying it again changes nothing. */
@Injectable()
export class MarkAffected {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly follows: FollowRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: MarkAffectedInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'markAffected', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = await this.abilities.refusal(actor, 'MARK_AFFECTED', { spaceId: thread.spaceId, tx });
      if (refusal) return refusal;

      const changed = await (input.affected ? this.follows.affect(tx, thread) : this.follows.unaffect(tx, thread));
      const accountId = actingAccount(actor);
      if (changed) await tx.record(new AffectedChanged({ questionId: thread.id, spaceId: thread.spaceId, accountId, affected: input.affected, at: tx.now }));
      return { questionId: thread.id };
    });
  }
}
