import { Injectable } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';

/** From where somebody came last. */
export interface LastVisit {
  readonly address: string;
  readonly browser: string | null;
}

/** Index `session_of_account`. */
const lastVisit = prepared<LastVisit>(
  'session_last_visit',
  `select regexp_replace(address, '^::ffff:(?=\\d+\\.)', '') as address, user_agent as browser from session
   where account_id = $1 and address is not null order by last_used_at desc, id desc limit 1`,
);

/** For services that judge by it; shown to nobody. Sessions are forgotten 30 days after they end. */
@Injectable()
export class LastVisits {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<LastVisit | null> {
    return (await this.database.row(lastVisit, [accountId])) ?? null;
  }
}
