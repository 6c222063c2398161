import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { readEmail } from '../../identity/email-address';
import { Links } from '../../link/links';
import { alikeInTime } from '../alike-in-time';
import { mayHaveSessions, ownerOfAddress } from '../credentials.sql';

/** Somebody forgot their password. The answer is the same whether the address is known or not, in text, status and time. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** @throws BadInput when it is no address. */
  async execute(actor: Actor, typed: string): Promise<void> {
    const email = readEmail(typed);
    await alikeInTime(() =>
      this.work.run<void>({ act: 'requestPasswordReset', actor }, async (tx) => {
        const known = await tx.row(ownerOfAddress, [email]);
        if (!known?.verified) return;
        await tx.rows(lockAccount, [known.account_id]);
        // Under the lock: the account may have moved to another address meanwhile, and the one before gets no link to it.
        const owner = await tx.row(ownerOfAddress, [email]);
        if (owner?.account_id !== known.account_id || !mayHaveSessions(owner, tx.now)) return;
        await this.links.sendReset(tx, { accountId: owner.account_id, email: owner.email, language: owner.language });
      }),
    );
  }
}
