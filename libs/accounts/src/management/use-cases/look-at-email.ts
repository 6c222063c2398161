import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { EmailLookedAt } from '../../account/account.events';
import { emailOf, lockAccount } from '../../account/account.sql';

export interface LookedAtEmail {
  readonly email: string | null;
}

/** An administrator looks at an address; that they did stands on the audit log. */
@Injectable()
export class LookAtEmail {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, accountId: string): Promise<LookedAtEmail | Failure> {
    return this.work.run<LookedAtEmail>({ act: 'lookAtEmail', actor }, async (tx) => {
      if (!(await tx.row(lockAccount, [accountId]))) return new NotFound(accountId);
      await tx.record(new EmailLookedAt({ accountId, at: tx.now }));
      return { email: (await tx.row(emailOf, [accountId]))?.email ?? null };
    });
  }

  /** Who finds an account by its address has looked at it as well. */
  async byFinding(actor: Actor, accountId: string): Promise<void> {
    await this.work.run<void>({ act: 'findByEmail', actor }, async (tx) => {
      await tx.record(new EmailLookedAt({ accountId, at: tx.now }));
    });
  }
}
