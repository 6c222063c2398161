import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { SecurityMails } from '../../mails/security-mails';
import { FreshProof } from '../../proof/fresh-proof';
import { Factors } from '../factors';
import { renewCodes } from '../recovery-codes';

/** Somebody takes new recovery codes: those from before are worth nothing. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly factors: Factors,
    private readonly mails: SecurityMails,
  ) {}

  async execute(actor: Actor): Promise<{ codes: readonly string[] } | Failure> {
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    const accountId = actor.accountId!;
    return this.work.run<{ codes: readonly string[] }>({ act: 'renewRecoveryCodes', actor }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      const { app, passkeys } = await this.factors.of(tx, accountId);
      if (!app && passkeys === 0) return new Refused(ErrorCode.FACTOR_MISSING);
      await this.mails.tell(tx, accountId, 'codes_renewed');
      return { codes: await renewCodes(tx, accountId) };
    });
  }
}
