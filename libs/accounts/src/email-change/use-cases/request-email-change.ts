import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, type Failure, type Transaction, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { readEmail } from '../../identity/email-address';
import { SecurityMails } from '../../mails/security-mails';
import { FreshProof } from '../../proof/fresh-proof';
import { hashOfSecret, newSecret } from '../../session/secret';
import { alikeInTime } from '../../sign-in/alike-in-time';
import { credentials, lockEmail } from '../../sign-in/credentials.sql';
import { emailOf, endEmailChanges, insertEmailChange } from '../email-change.sql';

const lastsMilliseconds = 24 * 3_600_000;

/**
 * Somebody wants another address: a link goes to the new one and another to the old one, and both are needed. Whether the new one belongs
 * to somebody already is told to its reader only.
 */
@Injectable()
export class RequestEmailChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly mails: SecurityMails,
  ) {}

  /** @throws BadInput when it is no address, or the one that the account has. */
  async execute(actor: Actor, typed: string): Promise<{ accountId: string } | Failure> {
    const email = readEmail(typed);
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    return alikeInTime(() => this.work.run<{ accountId: string }>({ act: 'requestEmailChange', actor }, (tx) => this.ask(tx, actor.accountId!, email)));
  }

  private async ask(tx: Transaction, accountId: string, email: string): Promise<{ accountId: string }> {
    // The address before the account, as everywhere.
    await tx.rows(lockEmail, [email]);
    const account = await tx.row(lockAccount, [accountId]);
    const old = await tx.row(emailOf, [accountId]);
    if (!account || !old || old.email.toLowerCase() === email.toLowerCase()) throw new BadInput([{ path: ['input', 'email'], code: 'TAKEN' }]);
    await tx.rows(endEmailChanges, [accountId, tx.now, null]);
    const [forOld, forNew] = [newSecret(), newSecret()];
    const expiresAt = new Date(tx.now.getTime() + lastsMilliseconds);
    await tx.row(insertEmailChange, [accountId, email, hashOfSecret(forOld), hashOfSecret(forNew), tx.now, expiresAt]);
    await this.mails.askOldAddress(tx, old.email, account.language, forOld);
    const owner = await tx.row(credentials, [email]);
    if (owner) await this.mails.sayAddressIsTaken(tx, owner.email, owner.language);
    else await this.mails.askNewAddress(tx, email, account.language, forNew);
    return { accountId };
  }
}
