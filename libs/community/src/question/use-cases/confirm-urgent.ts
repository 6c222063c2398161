import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { ConfirmUrgentInput } from '../graphql/question.inputs';
import { UrgencyDecided } from '../question.events';
import { refusedByState } from '../question.policy';
import { QuestionRepository } from '../question.repository';

/** The staff say that a question is urgent: it stands before them at once. Or that it is not: its window is what it was. */
@Injectable()
export class ConfirmUrgent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly questions: QuestionRepository,
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: ConfirmUrgentInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'confirmUrgent', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'CONFIRM_URGENT', { spaceId: thread.spaceId, tx })) ?? refusedByState(thread);
      if (refusal) return refusal;
      const urgency = input.urgent ? 'confirmed' : 'none';
      if (thread.urgency === urgency) return { questionId: thread.id };

      const staffJoinAt = input.urgent ? tx.now : await this.spaces.staffJoinAt(thread.spaceId, thread.askedAt);
      await this.questions.decideUrgency(tx, thread, urgency, staffJoinAt);
      await tx.record(
        new UrgencyDecided({ questionId: thread.id, spaceId: thread.spaceId, urgent: input.urgent, decidedBy: actingAccount(actor), at: tx.now }),
      );
      return { questionId: thread.id };
    });
  }
}
