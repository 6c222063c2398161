import { Injectable, Logger, Optional } from '@nestjs/common';
import {
  Actor,
  Clock,
  Database,
  type Failure,
  isFailure,
  Mailer,
  PersonalDataParts,
  prepared,
  Settings,
  StateRefused,
  type Transaction,
  UnitOfWork,
} from '@kehila/platform';
import { erasedMail } from '../mails/account-mails';
import { AccountErased } from './account-deletion.events';
import { dueDeletions, lockDue, markErased, newestMailTo, removeFarewells } from './account-deletion.sql';

const batch = 20;

/** A person may have written for years. */
export const takeTime = prepared<never>('account_take_time', `set local statement_timeout = '60s'`);

/** A job for the worker: accounts whose waiting time is over, each in a transaction of its own. */
@Injectable()
export class EraseDueAccounts {
  private readonly logger = new Logger(EraseDueAccounts.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly parts: PersonalDataParts,
    private readonly mailer: Mailer,
    @Optional() private readonly settings?: Settings,
  ) {}

  /** How many accounts are gone. One that cannot be erased does not keep the others. */
  async run(): Promise<number> {
    await this.database.row(removeFarewells, [this.clock.now()]);
    const due = await this.database.rows(dueDeletions, [this.clock.now(), batch]);
    let erased = 0;
    for (const { account_id: accountId } of due) {
      const outcome = await this.erase(accountId).catch((error: unknown) => {
        this.logger.error(`account ${accountId} could not be erased: ${String(error)}`);
        return undefined;
      });
      if (outcome && !isFailure(outcome)) erased++;
    }
    return erased;
  }

  private erase(accountId: string): Promise<AccountErased | Failure> {
    return this.work.run<AccountErased>({ act: 'eraseAccount', actor: Actor.anonymous('he') }, async (tx) => {
      await tx.rows(takeTime, []);
      const account = await tx.row(lockDue, [accountId, tx.now]);
      // Signed in a moment ago, and stays.
      if (account?.state !== 'deletion_requested') return new StateRefused(account?.state ?? 'active');
      await this.parts.erase(tx, accountId);
      await tx.rows(markErased, [accountId, tx.now, await this.sayGoodbye(tx, account)]);
      return tx.record(new AccountErased({ accountId, at: tx.now }));
    });
  }

  /** Without a mail server it would only be kept: then nothing is written, since the address has to go. */
  private async sayGoodbye(tx: Transaction, { email, language }: { email: string | null; language: 'he' | 'en' }): Promise<string | null> {
    if (email === null || !this.settings?.smtpUrl) return null;
    await this.mailer.send(tx, { to: email, ...erasedMail(language) });
    return (await tx.row(newestMailTo, [email]))?.id ?? null;
  }
}
