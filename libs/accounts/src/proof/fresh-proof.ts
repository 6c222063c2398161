import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, ErrorCode, type Failure, Refused } from '@kehila/platform';
import { provenSince } from './proof.sql';

/** So long somebody who has shown a password or a factor may change how they sign in. */
export const freshMilliseconds = 10 * 60_000;

/** Before somebody changes how they sign in: a device that was left open is not enough. */
@Injectable()
export class FreshProof {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined: go on. */
  async refusal(actor: Actor): Promise<Failure | undefined> {
    if (!actor.isConfirmed) return new Refused(ErrorCode.NOT_VERIFIED);
    return (await this.until(actor)) ? undefined : new Refused(ErrorCode.PROOF_NEEDED);
  }

  /** Null: not now. */
  async until({ sessionId }: Actor): Promise<Date | null> {
    const since = new Date(this.clock.now().getTime() - freshMilliseconds);
    const row = sessionId === null ? undefined : await this.database.row(provenSince, [sessionId, since]);
    return row ? new Date(row.proven_at.getTime() + freshMilliseconds) : null;
  }
}
