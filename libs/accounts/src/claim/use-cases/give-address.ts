import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { AccountChanged } from '../../own-account/account-changed.event';
import { readEmail } from '../../identity/email-address';
import { Links } from '../../link/links';
import { bothAccounts, lockBoth } from '../../merge/merge.sql';
import { lockEmail } from '../../sign-in/credentials.sql';
import { takeAddress } from '../../sign-in/take-address';
import { becomeOwned } from '../account-claim.sql';
import { mayBeClaimed } from '../claim.policy';

export interface AddressToGive {
  readonly accountId: string;
  readonly email: string;
}

/** Staff have checked who owns an imported account: it gets their address, and a mail by which only they can set its password. */
@Injectable()
export class GiveAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** @throws BadInput when it is no address. */
  async execute(actor: Actor, { accountId, email: typed }: AddressToGive): Promise<AccountChanged | Failure> {
    const email = readEmail(typed);
    return this.work.run({ act: 'giveAddress', actor }, async (tx) => {
      await tx.rows(lockEmail, [email]);
      await tx.rows(lockBoth, [[accountId]]);
      const [account] = await tx.rows(bothAccounts, [[accountId], tx.now]);
      if (!account) return new NotFound(accountId);
      const refusal = mayBeClaimed(account);
      if (refusal) return refusal;
      if (!(await takeAddress(tx, accountId, email))) return new Refused(ErrorCode.ADDRESS_TAKEN, ['input', 'email']);
      await tx.rows(becomeOwned, [accountId, tx.now]);
      await this.links.sendReset(tx, { accountId, email, language: account.language });
      return tx.record(new AccountChanged({ accountId, what: 'contact', at: tx.now }));
    });
  }
}
