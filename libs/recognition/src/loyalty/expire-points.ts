import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Actor, Clock, Database, isFailure, UnitOfWork } from '@kehila/platform';
import { accountsWithExpired } from './lots.sql';
import { Purse } from './purse';

/** At most so many lots are looked at in one run. */
const batch = 500;

/** A job for the worker: points that were not spent in their time are over, the oldest first. */
@Injectable()
export class ExpirePoints {
  private readonly logger = new Logger(ExpirePoints.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly purse: Purse,
  ) {}

  /** How many people lost points. One whose points cannot be entered does not keep the others. */
  async run(): Promise<number> {
    let expired = 0;
    for (const { account_id: accountId } of await this.database.rows(accountsWithExpired, [this.clock.now(), batch])) {
      const points = await this.expire(accountId).catch((error: unknown) => {
        this.logger.error(`points of account ${accountId} could not expire: ${String(error)}`);
        return 0;
      });
      if (points > 0) expired++;
    }
    return expired;
  }

  private async expire(accountId: string): Promise<number> {
    const outcome = await this.work.run<number>({ act: 'expirePoints', actor: Actor.anonymous('he') }, (tx) =>
      this.purse.expire(tx, { eventId: randomUUID(), at: tx.now }, accountId),
    );
    return isFailure(outcome) ? 0 : outcome;
  }
}
