import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { mayClaimAnswering } from '../../question/question.policy';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { AnsweringRepository } from '../answering.repository';
import type { ClaimAnsweringInput } from '../graphql/answering.inputs';

/** Staff or an expert says: I am answering. It spares others the same work for some minutes and keeps nobody from answering. Saying it again begins the time anew. */
@Injectable()
export class ClaimAnswering {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly answering: AnsweringRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: ClaimAnsweringInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'claimAnswering', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal =
        (await this.abilities.refusal(actor, 'CLAIM_ANSWERING', { spaceId: thread.spaceId, tx })) ?? mayClaimAnswering(thread, thread.actorAlias !== null);
      if (refusal) return refusal;

      const claimed = await this.answering.claim(tx, thread);
      return claimed ? { questionId: thread.id } : new Refused(ErrorCode.ALREADY_ANSWERING);
    });
  }
}
