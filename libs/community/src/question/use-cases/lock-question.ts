import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { LockQuestionInput } from '../graphql/question.inputs';
import { QuestionLocking } from '../question.locking';
import { mayLockQuestion } from '../question.policy';

/** The staff lock a thread, whatever its state: it can be read and voted on only, and everybody reads why. */
@Injectable()
export class LockQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly locking: QuestionLocking,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: LockQuestionInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'lockQuestion', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'LOCK', { spaceId: thread.spaceId, tx })) ?? mayLockQuestion(thread);
      return refusal ?? this.locking.change(tx, thread, input.reason.trim());
    });
  }
}
