import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused, type Transaction, UnitOfWork } from '@kehila/platform';
import { AccountVerified } from '../../account/account.events';
import { lockAccount } from '../../account/account.sql';
import { freeHandle } from '../../account/handle';
import { tokenOwner, useToken } from '../../link/email-token.sql';
import { hashOfSecret } from '../../session/secret';
import { endSessionsOf } from '../../session/session.sql';
import { type OpenedSession, Sessions } from '../../session/sessions';
import { lockEmail, verifyAccount } from '../credentials.sql';
import { takeAddress } from '../take-address';

/** Somebody opens the link of a sign-up: the address is theirs, and the account of that sign-up, with its name and password, gets it. */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  async execute(actor: Actor, token: string, userAgent: string): Promise<OpenedSession | Failure> {
    const hash = hashOfSecret(token);
    if (!hash) return new Refused(ErrorCode.TOKEN_INVALID);
    return this.work.run({ act: 'verifyEmail', actor }, (tx) => this.verify(tx, hash, userAgent));
  }

  private async verify(tx: Transaction, hash: Buffer, userAgent: string): Promise<OpenedSession | Failure> {
    const owner = await tx.row(tokenOwner, [hash, 'verify', tx.now]);
    if (!owner) return new Refused(ErrorCode.TOKEN_INVALID);
    await tx.rows(lockEmail, [owner.email]);
    const account = await tx.row(lockAccount, [owner.account_id]);
    const used = account?.state === 'unverified' && (await tx.row(useToken, [hash, 'verify', tx.now]));
    if (!used || !(await takeAddress(tx, account.id, owner.email))) return new Refused(ErrorCode.TOKEN_INVALID);

    await tx.rows(verifyAccount, [account.id, tx.now, await freeHandle(tx, account.display_name)]);
    await tx.rows(endSessionsOf, [account.id, tx.now]);
    await tx.record(new AccountVerified({ accountId: account.id, at: tx.now }));
    return this.sessions.open(tx, { accountId: account.id, language: account.language, verified: true }, userAgent);
  }
}
