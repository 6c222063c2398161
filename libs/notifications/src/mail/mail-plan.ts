import { Injectable } from '@nestjs/common';
import type { MailPace, Wanting } from '@kehila/accounts';
import { Clock, Database, isHistory } from '@kehila/platform';
import type { Notice } from '../notice/notice-kinds';
import { dueAt } from './due';
import { planMails } from './notice-mail.sql';

/** Notes what is to be told by mail, and when. */
@Injectable()
export class MailPlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(notice: Notice, wanting: readonly Wanting[]): Promise<void> {
    const now = this.clock.now();
    const told = wanting.filter((one): one is Wanting & { mail: Exclude<MailPace, 'off'> } => one.mail !== 'off');
    if (told.length === 0 || isHistory(notice.at, now)) return;
    const { kind, cause, page, content, amount, at } = notice;
    const people = [told.map((one) => one.accountId), told.map((one) => one.mail), told.map((one) => dueAt(one.mail, now, one.timeZone))];
    await this.database.rows(planMails, [...people, kind, cause, page.kind, page.id, notice.subjectId ?? page.id, content.kind, content.id, amount ?? 1, at]);
  }
}
