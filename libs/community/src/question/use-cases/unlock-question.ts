import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { UnlockQuestionInput } from '../graphql/question.inputs';
import { QuestionLocking } from '../question.locking';
import { mayUnlockQuestion } from '../question.policy';

/** The staff let a locked thread go on, as it stood. */
@Injectable()
export class UnlockQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly locking: QuestionLocking,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: UnlockQuestionInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'unlockQuestion', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'UNLOCK', { spaceId: thread.spaceId, tx })) ?? mayUnlockQuestion(thread);
      return refusal ?? this.locking.change(tx, thread, null);
    });
  }
}
