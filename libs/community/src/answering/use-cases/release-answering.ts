import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { AnsweringRepository } from '../answering.repository';
import type { ReleaseAnsweringInput } from '../graphql/answering.inputs';

/** Whoever said that they are answering no longer is. Of others' word it changes nothing. */
@Injectable()
export class ReleaseAnswering {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly answering: AnsweringRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: ReleaseAnsweringInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'releaseAnswering', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = await this.abilities.refusal(actor, 'CLAIM_ANSWERING', { spaceId: thread.spaceId, tx });
      if (refusal) return refusal;
      await this.answering.release(tx, thread);
      return { questionId: thread.id };
    });
  }
}
