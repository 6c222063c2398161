import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { SecurityMails } from '../../mails/security-mails';
import { FreshProof } from '../../proof/fresh-proof';
import { ProofAttempts } from '../../proof/proof-attempts';
import { stepOf } from '../app/app-codes';
import { appOf, confirmApp } from '../app/app.sql';
import { type FactorAdded, Factors } from '../factors';
import { Sealed } from '../sealed';

/** The app that is being set up shows its first code: from here on it counts. */
@Injectable()
export class ConfirmApp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly attempts: ProofAttempts,
    private readonly sealed: Sealed,
    private readonly factors: Factors,
    private readonly mails: SecurityMails,
  ) {}

  async execute(actor: Actor, code: string, userAgent: string): Promise<FactorAdded | Failure> {
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    await this.attempts.count(actor.accountId!, 'code');
    return this.work.run<FactorAdded>({ act: 'confirmAuthenticatorApp', actor }, async (tx) => {
      const account = await tx.row(lockAccount, [actor.accountId]);
      const app = await tx.row(appOf, [actor.accountId]);
      if (!account || !app?.pending_secret || !app.pending_until || app.pending_until <= tx.now) return new Refused(ErrorCode.CODE_WRONG, ['input', 'code']);
      const step = stepOf(this.sealed.open(app.pending_secret, account.id), code.replace(/[\s-]/g, ''), tx.now);
      if (step === undefined) return new Refused(ErrorCode.CODE_WRONG, ['input', 'code']);
      const before = await this.factors.of(tx, account.id);
      await tx.rows(confirmApp, [account.id, tx.now, step]);
      await this.attempts.forget(tx, account.id, 'code');
      await this.mails.tell(tx, account.id, 'factor_added');
      const holder = { accountId: account.id, sessionId: actor.sessionId, language: account.language, verified: actor.verified };
      return this.factors.added(tx, holder, before, userAgent);
    });
  }
}
