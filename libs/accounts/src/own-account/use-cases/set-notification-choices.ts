import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { AccountChanged } from '../account-changed.event';
import type { StoredChoice } from '../notification-choices';
import { setChoice } from '../own-account.sql';

/** Somebody says what they want to be told, and where. What is not named stays as it was. */
@Injectable()
export class SetNotificationChoices {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, choices: readonly StoredChoice[]): Promise<AccountChanged | Failure> {
    return this.work.run({ act: 'setNotificationChoices', actor }, async (tx) => {
      const accountId = (await tx.row(lockAccount, [actor.accountId]))!.id;
      for (const { event, inApp, mail } of choices) await tx.rows(setChoice, [accountId, event, inApp, mail]);
      return tx.record(new AccountChanged({ accountId, what: 'notifications', at: tx.now }));
    });
  }
}
