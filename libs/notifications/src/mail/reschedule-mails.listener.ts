import { Injectable } from '@nestjs/common';
import { AccountChanged, NotificationChoices } from '@kehila/accounts';
import { AfterCommit, Clock, type CommitListener, Database } from '@kehila/platform';
import { choiceOf } from '../notice/notice-kinds';
import { dueAt } from './due';
import { reschedule } from './notice-mail.sql';

/** Somebody wants mails sooner or later than before: what waits for them follows. What they want no more is left out when it is due. */
@Injectable()
@AfterCommit(AccountChanged)
export class RescheduleMails implements CommitListener<AccountChanged> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly choices: NotificationChoices,
  ) {}

  async handle({ accountId, what }: AccountChanged): Promise<void> {
    const reader = what === 'notifications' ? (await this.choices.mailReaders([accountId])).get(accountId) : undefined;
    if (!reader) return;
    for (const { event, mail } of await this.choices.of(accountId)) {
      if (mail === 'off') continue;
      const kinds = Object.entries(choiceOf).flatMap(([kind, choice]) => (choice === event ? kind : []));
      await this.database.rows(reschedule, [accountId, kinds, mail, dueAt(mail, this.clock.now(), reader.timeZone)]);
    }
  }
}
