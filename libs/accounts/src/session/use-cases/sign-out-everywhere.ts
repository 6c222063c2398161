import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@kehila/platform';
import { revokeTokensOf } from '../../access-token/access-token.sql';
import { lockAccount } from '../../account/account.sql';
import { endHalfSignIns } from '../../sign-in/half/half-sign-in.sql';
import { endOtherSessions, endSessionsOf } from '../session.sql';

export type SignOutScope = 'OTHERS' | 'ALL';

/** Somebody signs out wherever they are signed in, or wherever else. Access tokens go too: whoever took a device may have made one. */
@Injectable()
export class SignOutEverywhere {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor, scope: SignOutScope): Promise<void> {
    await this.work.run<void>({ act: 'signOutEverywhere', actor }, async (tx) => {
      // A sign-in under way ends first, so that its session is among those that end.
      await tx.row(lockAccount, [actor.accountId]);
      if (scope === 'ALL') await tx.rows(endSessionsOf, [actor.accountId, tx.now]);
      else await tx.rows(endOtherSessions, [actor.accountId, actor.sessionId, tx.now]);
      await tx.rows(endHalfSignIns, [actor.accountId]);
      await tx.rows(revokeTokensOf, [actor.accountId, tx.now]);
    });
  }
}
