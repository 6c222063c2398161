import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { lockHandles } from '../../account/handle';
import { AccountChanged } from '../account-changed.event';
import { changedLately, readHandle, reservedUntil } from '../handle.policy';
import { changeHandle, handleOf, handleTaken } from '../handle.sql';
import { refusalOf } from '../own-account.policy';

/** Somebody wants another name in addresses. Links to the old one go on working, and nobody else gets it for a while. */
@Injectable()
export class ChangeHandle {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws BadInput when it cannot be a handle. */
  async execute(actor: Actor, typed: string): Promise<AccountChanged | Failure> {
    const refusal = refusalOf(actor, 'EDIT_PROFILE');
    if (refusal) return refusal;
    const handle = readHandle(typed);
    return this.work.run({ act: 'changeHandle', actor }, async (tx) => {
      const accountId = (await tx.row(lockAccount, [actor.accountId]))!.id;
      const before = (await tx.row(handleOf, [accountId]))!;
      const changed = new AccountChanged({ accountId, what: 'handle', at: tx.now });
      if (before.handle === handle) return changed;
      const tooSoon = changedLately(before.handle_changed_at, tx.now);
      if (tooSoon) return tooSoon;
      await tx.rows(lockHandles, []);
      if ((await tx.row(handleTaken, [handle, accountId, tx.now]))!.taken) return new Refused(ErrorCode.HANDLE_TAKEN, ['input', 'handle']);
      await tx.rows(changeHandle, [accountId, handle, tx.now, reservedUntil(tx.now)]);
      return tx.record(changed);
    });
  }
}
