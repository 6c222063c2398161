import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { AccountChanged } from '../account-changed.event';
import { readPhone } from '../own-account.policy';
import { setPhone } from '../own-account.sql';

/** Somebody says how else they can be reached. Only they and the staff ever see it. */
@Injectable()
export class UpdateContact {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws BadInput when nobody can be called by the number. */
  async execute(actor: Actor, typed: string | null): Promise<AccountChanged | Failure> {
    const phone = readPhone(typed);
    return this.work.run({ act: 'updateContact', actor }, async (tx) => {
      const accountId = (await tx.row(lockAccount, [actor.accountId]))!.id;
      await tx.rows(setPhone, [accountId, phone]);
      return tx.record(new AccountChanged({ accountId, what: 'contact', at: tx.now }));
    });
  }
}
