import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { SolutionPlaced } from '../acceptance.events';
import { mayPlaceSolution } from '../acceptance.policy';
import { AcceptanceRepository } from '../acceptance.repository';
import type { ShowSolutionFirstInput } from '../graphql/acceptance.inputs';

/** The asker, or staff of the space, chooses which of several solutions stands first; unchosen, the newest does. */
@Injectable()
export class ShowSolutionFirst {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly acceptances: AcceptanceRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: ShowSolutionFirstInput): Promise<SolutionPlaced | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'showSolutionFirst', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.answerId);
      const answer = thread && (await this.acceptances.answer(tx, thread, input.answerId));
      if (!thread || !answer) return new NotFound(input.answerId);

      const lacking = await this.abilities.lacking(actor, ['ACCEPT', 'ACCEPT_FOR_ASKER'], { spaceId: thread.spaceId, tx });
      const refusal = lacking.get('ACCEPT') ?? mayPlaceSolution(actor, thread, answer, lacking);
      if (refusal) return refusal;

      const placed = new SolutionPlaced({
        answerId: answer.id,
        questionId: thread.id,
        spaceId: thread.spaceId,
        first: input.first,
        placedBy: actingAccount(actor),
        at: tx.now,
      });
      await this.acceptances.place(tx, placed);
      return tx.record(placed);
    });
  }
}
