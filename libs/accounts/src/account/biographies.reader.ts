import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database, prepared } from '@kehila/platform';

const biographies = prepared<{ id: string; biography: string | null }>('account_biographies', `select id, biography from account where id = any($1::bigint[])`);

/** What people say about themselves. */
@Injectable()
export class Biographies {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<string, string | null>((ids) => this.load(ids), { cache: false });

  constructor(private readonly database: Database) {}

  of(accountId: string): Promise<string | null> {
    return this.loader.load(accountId);
  }

  private async load(ids: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.database.rows(biographies, [[...new Set(ids)]]);
    const byId = new Map(rows.map((row) => [row.id, row.biography]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
