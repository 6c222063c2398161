import { Injectable, Logger } from '@nestjs/common';
import { NotificationChoices } from '@kehila/accounts';
import { Clock, Database, Mailer, type Statements } from '@kehila/platform';
import { type Composed, MailComposer } from './mail-composer';
import { lockDue, peopleDue, postpone, putIntoMail, settle } from './notice-mail.sql';

const people = 100;

/**
 * A job for the worker: writes the mails that are due, each person's in one transaction. What was put into a mail is settled with it, so
 * that a worker that is killed leaves all or nothing of it behind.
 */
@Injectable()
export class WriteNoticeMails {
  private readonly logger = new Logger(WriteNoticeMails.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly choices: NotificationChoices,
    private readonly composer: MailComposer,
    private readonly mailer: Mailer,
  ) {}

  /** How many mails were written. */
  async run(): Promise<number> {
    let written = 0;
    for (let due = people; due === people;) {
      const waiting = await this.database.rows(peopleDue, [this.clock.now(), people]);
      for (const { account_id: accountId } of waiting) written += await this.write(accountId);
      due = waiting.length;
    }
    return written;
  }

  private async write(accountId: string): Promise<number> {
    const now = this.clock.now();
    try {
      return await this.database.together((statements) => this.writeAll(statements, accountId, now));
    } catch (error) {
      this.logger.error(`account ${accountId} could not be told by mail: ${String(error)}`);
      await this.database.rows(postpone, [accountId, now]);
      return 0;
    }
  }

  private async writeAll(statements: Statements, accountId: string, now: Date): Promise<number> {
    const waiting = await statements.rows(lockDue, [accountId, now]);
    if (waiting.length === 0) return 0;
    const reader = (await this.choices.mailReaders([accountId])).get(accountId);
    const mails = reader ? await this.composer.compose(accountId, waiting, reader) : [];
    for (const { letter, lines } of mails) {
      const mailId = await this.mailer.send({ row: statements.row, now }, { to: reader!.email, key: keyOf(accountId, lines), ...letter });
      await statements.rows(putIntoMail, [lines.flatMap(({ ids }) => ids), mailId ?? null]);
    }
    await statements.rows(settle, [waiting.map(({ id }) => id), now]);
    return mails.length;
  }
}

/** Nobody is written twice of one cause. */
function keyOf(accountId: string, lines: Composed['lines']): string {
  return `notice:${accountId}:${lines[0]!.kind}:${lines[0]!.cause}`;
}
