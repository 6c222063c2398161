import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { readChosenName } from '../../identity/display-name';
import { AccountChanged } from '../account-changed.event';
import { refusalOf } from '../own-account.policy';
import { setProfile } from '../own-account.sql';

export interface ProfileFields {
  readonly displayName: string;
  readonly biography?: string | null;
}

/** Somebody changes the name that is shown, and what they say about themselves. */
@Injectable()
export class UpdateProfile {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws BadInput when the name cannot be accepted. */
  async execute(actor: Actor, fields: ProfileFields): Promise<AccountChanged | Failure> {
    const refusal = refusalOf(actor, 'EDIT_PROFILE');
    if (refusal) return refusal;
    const biography = fields.biography?.trim() || null;
    return this.work.run({ act: 'updateProfile', actor }, async (tx) => {
      const account = (await tx.row(lockAccount, [actor.accountId]))!;
      const displayName = readChosenName(fields.displayName, account.display_name);
      await tx.rows(setProfile, [account.id, displayName, biography]);
      return tx.record(new AccountChanged({ accountId: account.id, what: 'profile', at: tx.now }));
    });
  }
}
