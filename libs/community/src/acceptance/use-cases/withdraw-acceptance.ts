import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { AcceptanceWithdrawn } from '../acceptance.events';
import { mayWithdrawAcceptance } from '../acceptance.policy';
import { AcceptanceRepository } from '../acceptance.repository';
import type { WithdrawAcceptanceInput } from '../graphql/acceptance.inputs';

/** The asker, or staff of the space, takes back that an answer solved the problem: it never did, or it does so no longer. */
@Injectable()
export class WithdrawAcceptance {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly acceptances: AcceptanceRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: WithdrawAcceptanceInput): Promise<AcceptanceWithdrawn | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'withdrawAcceptance', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.answerId);
      const answer = thread && (await this.acceptances.acceptedAnswer(tx, thread, input.answerId));
      if (!thread || !answer) return new NotFound(input.answerId);

      const lacking = await this.abilities.lacking(actor, ['WITHDRAW_ACCEPTANCE', 'ACCEPT_FOR_ASKER'], { spaceId: thread.spaceId, tx });
      const refusal = lacking.get('WITHDRAW_ACCEPTANCE') ?? mayWithdrawAcceptance(actor, thread, answer, lacking);
      if (refusal) return refusal;

      const withdrawn = new AcceptanceWithdrawn({
        answerId: answer.id,
        questionId: thread.id,
        spaceId: thread.spaceId,
        authorId: answer.authorId,
        askerId: thread.askerId,
        withdrawnBy: actingAccount(actor),
        othersStanding: thread.acceptedCount - 1,
        acceptedIn: answer.acceptedIn,
        othersByOthers: answer.othersByOthers,
        noLongerTrue: input.reason === 'no_longer_true',
        at: tx.now,
      });
      await this.acceptances.withdraw(tx, withdrawn);
      return tx.record(withdrawn);
    });
  }
}
