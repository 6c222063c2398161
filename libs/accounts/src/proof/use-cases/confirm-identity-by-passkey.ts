import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { PasskeyCeremonies } from '../../factor/passkey/ceremonies';
import { takeChallenge } from '../../factor/passkey/passkey.sql';
import { markProven } from '../proof.sql';

/** Somebody who is signed in shows by a passkey that it is them. */
@Injectable()
export class ConfirmIdentityByPasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ceremonies: PasskeyCeremonies,
  ) {}

  async execute(actor: Actor, response: string): Promise<{ accountId: string } | Failure> {
    const accountId = actor.accountId!;
    const passkey = await this.ceremonies.named(response);
    if (passkey?.account_id !== accountId) return new Refused(ErrorCode.PASSKEY_REFUSED);
    return this.work.run<{ accountId: string }>({ act: 'confirmIdentity', actor }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      const asked = await tx.row(takeChallenge, [actor.sessionId, tx.now]);
      const signed = asked && (await this.ceremonies.hasSigned(tx, passkey, response, asked.challenge, false));
      if (!signed) return new Refused(ErrorCode.PASSKEY_REFUSED);
      await tx.rows(markProven, [actor.sessionId, tx.now]);
      return { accountId };
    });
  }
}
