import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import type { ClearTrustInput } from '../graphql/trust.inputs';
import { TrustCleared } from '../trust.events';
import { mayMarkTrust } from '../trust.policy';
import { TrustRepository } from '../trust.repository';

/** The mark of an answer is taken off: by mistake, or because it holds no longer. */
@Injectable()
export class ClearTrust {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly marks: TrustRepository,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: ClearTrustInput): Promise<TrustCleared | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'clearTrust', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.answerId);
      const answer = thread && (await this.marks.answer(tx, thread, input.answerId));
      if (!thread || !answer) return new NotFound(input.answerId);

      const { spaceId } = thread;
      const refusal = (await this.abilities.refusal(actor, 'MARK_TRUST', { spaceId, tx })) ?? mayMarkTrust(actor, spaceId, answer);
      if (refusal) return refusal;
      if (!answer.mark) return new Refused(ErrorCode.NOT_MARKED);

      await this.marks.clear(tx, thread.id, answer.id, input.reason);
      return tx.record(
        new TrustCleared({
          answerId: answer.id,
          questionId: thread.id,
          spaceId,
          kind: answer.mark.kind,
          byStaff: answer.mark.byStaff,
          clearedBy: actingAccount(actor),
          as: input.reason,
          at: tx.now,
        }),
      );
    });
  }
}
