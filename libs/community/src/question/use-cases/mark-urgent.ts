import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { oneLine } from '../../thread/one-line';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { MarkUrgentInput } from '../graphql/question.inputs';
import { UrgencyAsked } from '../question.events';
import { mayMarkUrgent } from '../question.policy';
import { QuestionRepository } from '../question.repository';

/** The asker says, once, that it cannot wait, and why. It stands before the staff at once, and they decide. */
@Injectable()
export class MarkUrgent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly questions: QuestionRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: MarkUrgentInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'markUrgent', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'MARK_URGENT', { spaceId: thread.spaceId, tx })) ?? mayMarkUrgent(actor, thread);
      if (refusal) return refusal;
      await this.questions.askUrgency(tx, thread, oneLine(input.reason));
      await tx.record(new UrgencyAsked({ questionId: thread.id, spaceId: thread.spaceId, at: tx.now }));
      return { questionId: thread.id };
    });
  }
}
