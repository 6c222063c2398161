import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@kehila/platform';
import type { OwnAccount } from './graphql/own-account.types';
import { changeableFrom } from './handle.policy';
import { NotificationChoices } from './notification-choices';
import { ownAccount } from './own-account.sql';

/** What somebody keeps about themselves, for their own pages. */
@Injectable()
export class OwnAccountReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly choices: NotificationChoices,
  ) {}

  async of(accountId: string): Promise<OwnAccount> {
    const row = (await this.database.row(ownAccount, [accountId]))!;
    return {
      biography: row.biography,
      phone: row.phone,
      externalId: row.external_id,
      segment: row.segment,
      handleChangeableAt: changeableFrom(row.handle_changed_at, this.clock.now()),
      hasPassword: row.has_password,
      notificationChoices: await this.choices.of(accountId),
    };
  }
}
