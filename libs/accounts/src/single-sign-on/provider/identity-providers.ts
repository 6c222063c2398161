import { Injectable } from '@nestjs/common';
import { Database, SecretBox } from '@kehila/platform';
import { type ProviderToAsk, sealOf } from './identity-provider';
import { allProviders, providerByKey, providerNames, type ProviderRow } from './providers.sql';

/** Providers as they are shown and asked. */
@Injectable()
export class IdentityProviders {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  /** Of those that people may sign in by. */
  names(): Promise<{ key: string; name: string }[]> {
    return this.database.rows(providerNames, []);
  }

  all(): Promise<ProviderRow[]> {
    return this.database.rows(allProviders, []);
  }

  byKey(key: string): Promise<ProviderRow | undefined> {
    return this.database.row(providerByKey, [key]);
  }

  /** With its secret in the clear. Undefined: there is none, or nobody may sign in by it for now. */
  async toSignInBy(key: string): Promise<ProviderToAsk | undefined> {
    const row = await this.byKey(key);
    return row?.enabled ? this.toAsk(row) : undefined;
  }

  toAsk(row: ProviderRow): ProviderToAsk {
    return {
      key: row.key,
      name: row.name,
      issuer: row.issuer,
      clientId: row.client_id,
      clientSecret: row.client_secret === null ? null : (this.box.open(sealOf(row.key), row.client_secret) ?? null),
      scopes: row.scopes,
      furtherHosts: row.further_hosts,
      trustsSecondFactor: row.trusts_second_factor,
      changedAt: row.changed_at,
    };
  }
}
