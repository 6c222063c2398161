import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { endOwnSession } from '../session.sql';

/** Somebody signs out another device of theirs. */
@Injectable()
export class EndSession {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, sessionId: string): Promise<{ sessionId: string } | Failure> {
    return this.work.run<{ sessionId: string }>({ act: 'endSession', actor }, async (tx) => {
      const ended = await tx.row(endOwnSession, [actor.accountId, sessionId, tx.now]);
      return ended ? { sessionId } : new NotFound(sessionId, ['input', 'sessionId']);
    });
  }
}
