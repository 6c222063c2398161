import { Injectable } from '@nestjs/common';
import { Abilities, Accounts, Actors, PublicAddress } from '@kehila/accounts';
import { message } from '@kehila/messages';
import { Clock, Database, dayInWords, Mailer } from '@kehila/platform';
import { type BatchToWarnOf, batchesToWarnOf, mayManageRewards } from './voucher.sql';

const day = 86_400_000;
const noticeDays = 7;

/** A job for the worker: a mail a week before codes that nobody has go stale, to whoever decides which rewards there are. */
@Injectable()
export class WarnOfStaleCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  /** How many mails were written: one to each manager for codes that were brought in together and have the same last day. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const batches = await this.database.rows(batchesToWarnOf, [now, new Date(now.getTime() + noticeDays * day)]);
    let written = 0;
    for (const managerId of batches.length > 0 ? await this.managers() : []) for (const batch of batches) if (await this.tell(managerId, batch)) written++;
    return written;
  }

  private async managers(): Promise<string[]> {
    const ids = (await this.database.rows(mayManageRewards, [])).map((row) => row.account_id);
    const actors = await this.actors.ofAccounts(ids);
    const managing = await Promise.all(
      ids.map(async (id) => {
        const actor = actors.get(id);
        return actor !== undefined && !(await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null }));
      }),
    );
    return ids.filter((_, index) => managing[index]);
  }

  /** False: they were told before. */
  private async tell(managerId: string, { reward_id: rewardId, imported_at: importedAt, expires_at: expiresAt, left, names }: BatchToWarnOf): Promise<boolean> {
    const contact = await this.accounts.contactOf(managerId);
    if (!contact) return false;
    const { email, language } = contact;
    const link = this.address.url(`/${language}/admin/rewards/${rewardId}/codes`);
    const values = { reward: names[language], count: left, date: dayInWords(expiresAt, language), imported: dayInWords(importedAt, language), link };
    const mail = {
      to: email,
      language,
      // The batch and its day: whatever else happens to the codes, nobody is told twice.
      key: `stale-codes:${rewardId}:${importedAt.getTime()}:${expiresAt.getTime()}:${managerId}`,
      subject: message('rewards_mail_stale_subject', values, language),
      text: message('rewards_mail_stale_text', values, language),
      links: [link],
    };
    return (await this.database.together(({ row }) => this.mailer.send({ row, now: this.clock.now() }, mail))) !== undefined;
  }
}
