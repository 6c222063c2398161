import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { SecurityMails } from '../../mails/security-mails';
import { FreshProof } from '../../proof/fresh-proof';
import { removeApp } from '../app/app.sql';
import { Factors } from '../factors';

/** Somebody stops using an authenticator app. */
@Injectable()
export class RemoveApp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly factors: Factors,
    private readonly mails: SecurityMails,
  ) {}

  async execute(actor: Actor, input: { readonly idempotencyKey?: string | null }): Promise<{ accountId: string } | Failure> {
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    const accountId = actor.accountId!;
    return this.work.run<{ accountId: string }>({ act: 'removeAuthenticatorApp', actor, input }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      const factors = await this.factors.of(tx, accountId);
      if (!factors.app) return new Refused(ErrorCode.FACTOR_MISSING);
      const needed = this.factors.refusalToRemove(factors);
      if (needed) return needed;
      await tx.rows(removeApp, [accountId]);
      await this.factors.removed(tx, accountId);
      await this.mails.tell(tx, accountId, 'factor_removed');
      return { accountId };
    });
  }
}
