import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { AnswerAccepted } from '../acceptance.events';
import { mayAcceptAnswer } from '../acceptance.policy';
import { AcceptanceRepository } from '../acceptance.repository';
import type { AcceptAnswerInput } from '../graphql/acceptance.inputs';

/** The asker, or staff of the space, says: this answer solved the problem. */
@Injectable()
export class AcceptAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly acceptances: AcceptanceRepository,
    private readonly abilities: Abilities,
    private readonly spaces: Spaces,
  ) {}

  async execute(actor: Actor, input: AcceptAnswerInput): Promise<AnswerAccepted | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'acceptAnswer', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.answerId);
      const answer = thread && (await this.acceptances.answer(tx, thread, input.answerId));
      if (!thread || !answer) return new NotFound(input.answerId);

      const lacking = await this.abilities.lacking(actor, ['ACCEPT', 'ACCEPT_FOR_ASKER'], { spaceId: thread.spaceId, tx });
      const refusal = lacking.get('ACCEPT') ?? mayAcceptAnswer(actor, thread, answer, this.spaces.policyOf(thread.spaceId).acceptanceLimit, lacking);
      if (refusal) return refusal;

      const accepted = new AnswerAccepted({
        answerId: answer.id,
        questionId: thread.id,
        spaceId: thread.spaceId,
        authorId: answer.authorId,
        askerId: thread.askerId,
        acceptedBy: actingAccount(actor),
        byStaff: !actor.is(thread.askerId),
        authorIsStaff: answer.authorIsStaff,
        askerIsStaff: answer.askerIsStaff,
        authorHidden: answer.authorHidden,
        askerHidden: thread.nameHidden,
        at: tx.now,
      });
      await this.acceptances.insert(tx, accepted);
      return tx.record(accepted);
    });
  }
}
