import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import type { SettleWarningInput } from '../../question/graphql/question.inputs';
import { QuestionRepository } from '../../question/question.repository';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';

/** The staff have seen that a question grows: it waits for its turn again, and is not raised for some days. */
@Injectable()
export class SettleWarning {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly questions: QuestionRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: SettleWarningInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'settleWarning', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = await this.abilities.refusal(actor, 'CONFIRM_URGENT', { spaceId: thread.spaceId, tx });
      if (refusal) return refusal;
      return (await this.questions.seeWarning(tx, thread)) ? { questionId: thread.id } : new StateRefused('open');
    });
  }
}
