import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, type Failure, type Locale, UnitOfWork } from '@kehila/platform';
import { readOfficialName } from '../../identity/display-name';
import { readEmail } from '../../identity/email-address';
import { PasswordHasher } from '../../password/password-hasher';
import { setPassword } from '../../password/password.sql';
import { lockEmail } from '../../sign-in/credentials.sql';
import { takeAddress } from '../../sign-in/take-address';
import { insertAccount, markSample } from '../account.sql';
import { AccountVerified } from '../account.events';

export interface NewAccount {
  readonly email: string;
  readonly handle: string;
  readonly displayName: string;
  readonly language: Locale;
  /** Without one nobody can sign in until a password is set by the link of a reset. */
  readonly password?: string;
  /** An account that is not verified may read and keep drafts only. */
  readonly verified: boolean;
  /** Since when the person is here; now when absent. */
  readonly at?: Date;
  /** Of the sample community: its roles need no second factor, except in production. */
  readonly sample?: true;
}

export interface CreatedAccount {
  readonly accountId: string;
}

/** An administrator's command makes an account: the address is believed without a mail. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @throws BadInput when address or name cannot be accepted, or address or handle is taken. */
  async execute(actor: Actor, account: NewAccount): Promise<CreatedAccount | Failure> {
    const email = readEmail(account.email, ['email']);
    const displayName = readOfficialName(account.displayName, ['displayName']);
    const hash = account.password === undefined ? null : await this.hasher.hash(account.password);
    return this.work.run<CreatedAccount>({ act: 'createAccount', actor }, async (tx) => {
      await tx.rows(lockEmail, [email]);
      const joinedAt = account.at ?? tx.now;
      const state = account.verified ? 'active' : 'unverified';
      const row = await tx.row(insertAccount, [account.handle, displayName, account.language, state, joinedAt, account.verified ? joinedAt : null]);
      if (!row) throw new BadInput([{ path: ['handle'], code: 'TAKEN' }]);
      const accountId = row.id;
      if (account.sample) await tx.rows(markSample, [accountId]);
      if (!(await takeAddress(tx, accountId, email))) throw new BadInput([{ path: ['email'], code: 'TAKEN' }]);
      if (hash !== null) await tx.rows(setPassword, [accountId, hash, joinedAt]);
      if (account.verified) await tx.record(new AccountVerified({ accountId, at: joinedAt }));
      return { accountId };
    });
  }
}
