import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { endSessionsOf } from '../../session/session.sql';
import { changeState, lockAccount } from '../account.sql';
import { AccountSuspended } from '../account.events';

/** An administrator's command: the account may not act, and all its sessions are dead at once. */
@Injectable()
export class SuspendAccount {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, accountId: string): Promise<AccountSuspended | Failure> {
    return this.work.run({ act: 'suspendAccount', actor }, async (tx) => {
      const account = await tx.row(lockAccount, [accountId]);
      if (!account) return new NotFound(accountId);
      if (account.state !== 'active' && account.state !== 'silenced') return new StateRefused(account.state);

      await tx.rows(changeState, [accountId, 'suspended']);
      await tx.rows(endSessionsOf, [accountId, tx.now]);
      return tx.record(new AccountSuspended({ accountId, at: tx.now }));
    });
  }
}
