import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@kehila/platform';
import { Accounts } from '../account/accounts.reader';
import { hashOfSecret } from '../session/secret';
import { claimOf } from './account-claim.sql';
import type { Claim } from './graphql/claim.types';

@Injectable()
export class Claims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** Null when the link does not work, for whatever reason. */
  async of(token: string): Promise<Claim | null> {
    const hash = hashOfSecret(token);
    const row = hash && (await this.database.row(claimOf, [hash, this.clock.now()]));
    const account = row && (await this.accounts.byId(row.account_id));
    return account ? { account, expiresAt: row.expires_at } : null;
  }
}
