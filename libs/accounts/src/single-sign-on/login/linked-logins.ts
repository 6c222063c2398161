import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@kehila/platform';
import type { LinkedLogin } from '../graphql/linked-login.type';
import { loginsOf } from './linked-login.sql';

/** By which providers somebody can sign in, as only they see it. */
@Injectable()
export class LinkedLogins {
  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<LinkedLogin[]> {
    const rows = await this.database.rows(loginsOf, [actor.accountId]);
    return rows.map((row) => ({ id: row.id, provider: row.name ?? new URL(row.issuer).host, linkedAt: row.linked_at, lastUsedAt: row.last_used_at }));
  }
}
