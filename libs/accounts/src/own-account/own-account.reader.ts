import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@kehila/platform';
import { Segments } from '../segment/segments';
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
    private readonly segments: Segments,
  ) {}

  async of(accountId: string): Promise<OwnAccount> {
    const row = (await this.database.row(ownAccount, [accountId]))!;
    const segments = await this.segments.ofAccount(accountId);
    return {
      biography: row.biography,
      phone: row.phone,
      externalId: row.external_id,
      segment: segments[0]?.name ?? null,
      segments,
      handleChangeableAt: changeableFrom(row.handle_changed_at, this.clock.now()),
      hasPassword: row.has_password,
      notificationChoices: await this.choices.of(accountId),
    };
  }
}
