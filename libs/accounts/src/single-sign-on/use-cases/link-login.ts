import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused, type Transaction } from '@kehila/platform';
import { LoginLinked } from '../../account/account.events';
import { lockAccount } from '../../account/account.sql';
import { mayHaveSessions } from '../../sign-in/credentials.sql';
import { insertLogin, linkedAccount, lockLogin } from '../login/linked-login.sql';
import type { ProvenPerson } from '../provider/person-claims';

/** Somebody signed in wants to be able to sign in by a provider too. */
@Injectable()
export class LinkLogin {
  async link(tx: Transaction, actor: Actor, { issuer, subject }: ProvenPerson): Promise<{ loginId: string } | Failure> {
    await tx.rows(lockLogin, [issuer, subject]);
    const account = await tx.row(lockAccount, [actor.accountId]);
    if (!account || !mayHaveSessions(account, tx.now)) return new Refused(ErrorCode.PROVIDER_ATTEMPT_OVER);
    const linked = await tx.row(linkedAccount, [issuer, subject]);
    if (linked) return linked.account_id === account.id ? { loginId: linked.login_id } : new Refused(ErrorCode.LOGIN_LINKED_ELSEWHERE);
    const login = await tx.row(insertLogin, [account.id, issuer, subject, tx.now, null]);
    await tx.record(new LoginLinked({ accountId: account.id, loginId: login!.id, at: tx.now }));
    return { loginId: login!.id };
  }
}
