import { Injectable, Logger } from '@nestjs/common';
import { Accounts, PublicAddress } from '@kehila/accounts';
import { message } from '@kehila/messages';
import { Actor, Clock, Database, dayInWords, Mailer, UnitOfWork } from '@kehila/platform';
import { accountsToWarn, warn } from './lots.sql';

const day = 86_400_000;
/** Who has points that are over within so many days is told … */
const noticeDays = 30;
/** … of all that are over within so many, so that nobody is told twice in a month. */
const toldDays = 60;
const batch = 500;

/** A job for the worker: a mail 30 days before points are over. */
@Injectable()
export class WarnOfExpiry {
  private readonly logger = new Logger(WarnOfExpiry.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  /** How many people were looked at. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const due = await this.database.rows(accountsToWarn, [now, after(now, noticeDays), batch]);
    for (const { account_id: accountId } of due) {
      await this.warn(accountId).catch((error: unknown) => this.logger.error(`account ${accountId} could not be told of its points: ${String(error)}`));
    }
    return due.length;
  }

  private async warn(accountId: string): Promise<void> {
    const contact = await this.accounts.contactOf(accountId);
    await this.work.run<void>({ act: 'warnOfExpiry', actor: Actor.anonymous('he') }, async (tx) => {
      const expiring = await tx.row(warn, [accountId, tx.now, after(tx.now, toldDays)]);
      if (!expiring || !contact) return;
      const { email, language } = contact;
      const values = {
        count: expiring.amount,
        date: dayInWords(expiring.first, language),
        link: this.address.url(`/${language}/me/points?ledger=loyalty`),
      };
      await this.mailer.send(tx, {
        to: email,
        language,
        subject: message('rewards_mail_expiry_subject', values, language),
        text: message('rewards_mail_expiry_text', values, language),
      });
    });
  }
}

function after(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * day);
}
