import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, Mailer, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { addressOf } from '../../deletion/account-deletion.sql';
import { mergedMail } from '../../mails/account-mails';
import { PublicAddress } from '../../mails/public-address';
import type { AccountsMerged } from '../accounts-merged.event';
import { Merging } from '../merging';

export interface AccountsToMerge {
  readonly fromId: string;
  readonly intoId: string;
}

/** An administrator knows that two accounts are one person's. It cannot be undone; both addresses are told. */
@Injectable()
export class MergeAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merging: Merging,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  execute(actor: Actor, { fromId, intoId }: AccountsToMerge): Promise<AccountsMerged | Failure> {
    return this.work.run({ act: 'mergeAccounts', actor }, async (tx) => {
      const outcome = await this.merging.merge(tx, { fromId, intoId });
      if (isFailure(outcome)) return outcome;
      const { language } = (await tx.row(lockAccount, [intoId]))!;
      const addresses = [await tx.row(addressOf, [fromId]), await tx.row(addressOf, [intoId])];
      const letter = mergedMail(language, this.address.url(`/${language}/forgot`));
      for (const to of addresses) if (to) await this.mailer.send(tx, { to: to.email, ...letter });
      return outcome;
    });
  }
}
