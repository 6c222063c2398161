import { Injectable, Logger } from '@nestjs/common';
import { Actor, Clock, Database, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { RedemptionSteps } from '../redemption-steps';
import { dueRedemptions, lockRedemption } from '../redemption.sql';
import type { RedemptionMoved } from '../reward.events';

const batch = 200;

/** A job for the worker: what nobody decided in time ends, and its points go back. */
@Injectable()
export class ExpireRedemptions {
  private readonly logger = new Logger(ExpireRedemptions.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly steps: RedemptionSteps,
  ) {}

  /** How many ended. One that cannot does not keep the others. */
  async run(): Promise<number> {
    let expired = 0;
    for (const { id } of await this.database.rows(dueRedemptions, [this.clock.now(), batch])) {
      const outcome = await this.expire(id).catch((error: unknown) => {
        this.logger.error(`redemption ${id} could not expire: ${String(error)}`);
        return undefined;
      });
      if (outcome && !isFailure(outcome)) expired++;
    }
    return expired;
  }

  private expire(id: string): Promise<RedemptionMoved | Failure> {
    return this.work.run({ act: 'expireRedemption', actor: Actor.anonymous('he') }, async (tx): Promise<RedemptionMoved | Failure> => {
      const redemption = await tx.row(lockRedemption, [id]);
      return redemption ? this.steps.take(tx, 'expire', redemption, { by: null, reason: null }) : new NotFound(id);
    });
  }
}
