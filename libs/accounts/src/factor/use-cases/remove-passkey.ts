import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { SecurityMails } from '../../mails/security-mails';
import { FreshProof } from '../../proof/fresh-proof';
import { Factors } from '../factors';
import { removePasskey } from '../passkey/passkey.sql';

/** Somebody takes a passkey away, for example of a device that is lost. */
@Injectable()
export class RemovePasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly factors: Factors,
    private readonly mails: SecurityMails,
  ) {}

  async execute(actor: Actor, passkeyId: string): Promise<{ passkeyId: string } | Failure> {
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    const accountId = actor.accountId!;
    return this.work.run<{ passkeyId: string }>({ act: 'removePasskey', actor }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      const needed = this.factors.refusalToRemove(await this.factors.of(tx, accountId));
      if (!(await tx.row(removePasskey, [passkeyId, accountId]))) return new NotFound(passkeyId, ['input', 'passkeyId']);
      if (needed) return needed;
      await this.factors.removed(tx, accountId);
      await this.mails.tell(tx, accountId, 'factor_removed');
      return { passkeyId };
    });
  }
}
