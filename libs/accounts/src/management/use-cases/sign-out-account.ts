import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { SessionsEnded } from '../../account/account.events';
import { lockAccount } from '../../account/account.sql';
import { endSessionsOf } from '../../session/session.sql';

/** An administrator ends all sessions of an account, for example after a phone was stolen. */
@Injectable()
export class SignOutAccount {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, accountId: string): Promise<SessionsEnded | Failure> {
    return this.work.run({ act: 'signOutAccount', actor }, async (tx) => {
      if (!(await tx.row(lockAccount, [accountId]))) return new NotFound(accountId);
      await tx.rows(endSessionsOf, [accountId, tx.now]);
      return tx.record(new SessionsEnded({ accountId, at: tx.now }));
    });
  }
}
