import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, type Locale, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { AccountChanged } from '../account-changed.event';
import { readTimeZone } from '../own-account.policy';
import { setPreferences } from '../own-account.sql';

export interface Preferences {
  readonly language: Locale;
  readonly timeZone: string;
}

/** Somebody says in which language and by which clock they want to be spoken to. */
@Injectable()
export class SetPreferences {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws BadInput when there is no such time zone. */
  async execute(actor: Actor, { language, timeZone }: Preferences): Promise<AccountChanged | Failure> {
    const zone = readTimeZone(timeZone);
    return this.work.run({ act: 'setPreferences', actor }, async (tx) => {
      const accountId = (await tx.row(lockAccount, [actor.accountId]))!.id;
      await tx.rows(setPreferences, [accountId, language, zone]);
      return tx.record(new AccountChanged({ accountId, what: 'preferences', at: tx.now }));
    });
  }
}
