import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { revokeTokensOf } from '../../access-token/access-token.sql';
import { SecondFactorReset } from '../../account/account.events';
import { lockAccount } from '../../account/account.sql';
import { SecurityMails } from '../../mails/security-mails';
import { endSessionsOf } from '../../session/session.sql';
import { endHalfSignIns } from '../../sign-in/half/half-sign-in.sql';
import { removeApp } from '../app/app.sql';
import { removePasskeysOf } from '../passkey/passkey.sql';
import { forgetCodes } from '../recovery-codes';

/** An administrator helps somebody who lost app, passkeys and codes: they sign in by password again, and their roles sleep until they set up a factor. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: SecurityMails,
  ) {}

  execute(actor: Actor, accountId: string): Promise<SecondFactorReset | Failure> {
    return this.work.run({ act: 'resetSecondFactor', actor }, async (tx) => {
      const account = await tx.row(lockAccount, [accountId]);
      if (!account) return new NotFound(accountId, ['input', 'accountId']);
      await tx.rows(removeApp, [accountId]);
      await tx.rows(removePasskeysOf, [accountId]);
      await forgetCodes(tx, accountId);
      await tx.rows(endSessionsOf, [accountId, tx.now]);
      await tx.rows(endHalfSignIns, [accountId]);
      await tx.rows(revokeTokensOf, [accountId, tx.now]);
      await this.mails.tell(tx, accountId, 'factor_reset');
      return tx.record(new SecondFactorReset({ accountId, at: tx.now }));
    });
  }
}
