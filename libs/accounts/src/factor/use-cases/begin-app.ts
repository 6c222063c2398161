import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, StateRefused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { FreshProof } from '../../proof/fresh-proof';
import { newAppSecret } from '../app/app-codes';
import { appOf, beginApp } from '../app/app.sql';
import { Sealed } from '../sealed';

const pendingMilliseconds = 15 * 60_000;

/** Somebody sets up an authenticator app: it counts when it has shown its first code. */
@Injectable()
export class BeginApp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly sealed: Sealed,
  ) {}

  /** `replace`: another app may take the place of the one that is there, which counts until then. */
  async execute(actor: Actor, { replace }: { readonly replace: boolean }): Promise<{ accountId: string } | Failure> {
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    const accountId = actor.accountId!;
    return this.work.run<{ accountId: string }>({ act: 'beginAuthenticatorApp', actor }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      const app = await tx.row(appOf, [accountId]);
      if (app?.secret && !replace) return new StateRefused('set_up');
      await tx.rows(beginApp, [accountId, this.sealed.seal(newAppSecret(), accountId), new Date(tx.now.getTime() + pendingMilliseconds)]);
      return { accountId };
    });
  }
}
