import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, UnitOfWork } from '@kehila/platform';
import { DecidingRing, type RingDecision } from '../deciding-ring';
import { VoteRingCleared } from '../vote-ring.events';
import { decideRing } from '../vote-ring.sql';

/** Staff say that nothing is wrong with how these people vote. It comes again once they gave each other half as many votes more. */
@Injectable()
export class ClearVoteRing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deciding: DecidingRing,
  ) {}

  execute(actor: Actor, { ringId, reason }: RingDecision): Promise<{ ringId: string } | Failure> {
    return this.work.run<{ ringId: string }>({ act: 'clearVoteRing', actor }, async (tx) => {
      const ring = await this.deciding.open(tx, actor, ringId);
      if (isFailure(ring)) return ring;
      await tx.rows(decideRing, [ringId, 'cleared', actor.accountId, tx.now, reason]);
      await tx.record(new VoteRingCleared({ ringId, at: tx.now }));
      return { ringId };
    });
  }
}
