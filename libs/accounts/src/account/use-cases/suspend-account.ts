import { Injectable } from '@nestjs/common';
import { message } from '@kehila/messages';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { Measures } from '../../sanction/measures';
import type { AccountSanctioned } from '../../sanction/sanction.events';
import { lockAccount, stateOn } from '../account.sql';

/** An administrator's command: the account may not act until it is lifted, and all its sessions are dead at once. */
@Injectable()
export class SuspendAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly measures: Measures,
  ) {}

  execute(actor: Actor, accountId: string): Promise<AccountSanctioned | Failure> {
    return this.work.run({ act: 'suspendAccount', actor }, async (tx) => {
      const account = await tx.row(lockAccount, [accountId]);
      if (!account) return new NotFound(accountId);
      if (stateOn(account, tx.now) === 'suspended') return new StateRefused('suspended');
      return this.measures.impose(tx, { accountId, kind: 'suspend', reason: message('permissions_suspended_by_operator', {}, account.language), until: null });
    });
  }
}
