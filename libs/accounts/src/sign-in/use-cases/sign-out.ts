import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@kehila/platform';
import { endSession } from '../../session/session.sql';

/** Ends the session that asks for it. Without one there is nothing to do, and that is fine. */
@Injectable()
export class SignOut {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor): Promise<void> {
    const { sessionId } = actor;
    if (sessionId === null) return;
    await this.work.run<void>({ act: 'signOut', actor }, async (tx) => {
      await tx.rows(endSession, [sessionId, tx.now]);
    });
  }
}
