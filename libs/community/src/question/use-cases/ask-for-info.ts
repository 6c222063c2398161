import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { AskForInfoInput } from '../graphql/question.inputs';
import { QuestionClock } from '../question.clock';
import { InfoAskedFor } from '../question.events';
import { refusedByState } from '../question.policy';

/** The staff say that a question lacks information, or that it has come; its clocks stand still meanwhile. Saying it again changes nothing. */
@Injectable()
export class AskForInfo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly clock: QuestionClock,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: AskForInfoInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'askForInfo', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'ASK_FOR_INFO', { spaceId: thread.spaceId, tx })) ?? refusedByState(thread);
      if (refusal) return refusal;
      if ((thread.needsInfoAt !== null) === input.needed) return { questionId: thread.id };

      await (input.needed ? this.clock.stop(tx, thread) : this.clock.goOn(tx, thread));
      await tx.record(new InfoAskedFor({ questionId: thread.id, spaceId: thread.spaceId, needed: input.needed, askedBy: actingAccount(actor), at: tx.now }));
      return { questionId: thread.id };
    });
  }
}
