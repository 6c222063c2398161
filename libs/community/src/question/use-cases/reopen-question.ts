import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { ReopenQuestionInput } from '../graphql/question.inputs';
import { QuestionClosing } from '../question.closing';
import { mayReopenQuestion } from '../question.policy';

/** The staff open a closed question again: what was before is restored. */
@Injectable()
export class ReopenQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly closing: QuestionClosing,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: ReopenQuestionInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'reopenQuestion', actor, input }, async (tx) => {
      await this.threads.rearranging(tx);
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'REOPEN', { spaceId: thread.spaceId, tx })) ?? mayReopenQuestion(thread);
      if (refusal) return refusal;

      return this.closing.reopen(tx, thread);
    });
  }
}
