import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, ErrorCode, type Failure, NotAllowed, Refused } from '@kehila/platform';
import { sessionOpenedAt } from './linked-login.sql';

const freshMilliseconds = 10 * 60_000;

/** How somebody gets into an account is changed only by who has just proved that it is theirs: an open screen, or a stolen cookie, is not enough. */
@Injectable()
export class FreshSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async refusal(actor: Actor): Promise<Failure | undefined> {
    if (actor.sessionId === null) return new NotAllowed('linkLogin', { needs: ['signIn'] });
    const session = await this.database.row(sessionOpenedAt, [actor.sessionId]);
    const isFresh = session && this.clock.now().getTime() - session.created_at.getTime() < freshMilliseconds;
    return isFresh ? undefined : new Refused(ErrorCode.SIGN_IN_AGAIN);
  }
}
