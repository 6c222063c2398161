import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@kehila/platform';
import { Accounts } from '../account/accounts.reader';
import type { Sanction } from './graphql/sanction.type';
import { sanctionById, type SanctionRow, sanctionsOf } from './sanction.sql';

const mostShown = 100;

/** Measures with the people who took them. */
@Injectable()
export class Sanctions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** Newest first, at most 100. */
  async ofAccount(accountId: string): Promise<Sanction[]> {
    return this.assembled(await this.database.rows(sanctionsOf, [accountId, mostShown]));
  }

  async byId(id: string): Promise<Sanction | undefined> {
    return (await this.assembled(await this.database.rows(sanctionById, [id])))[0];
  }

  private async assembled(rows: readonly SanctionRow[]): Promise<Sanction[]> {
    const people = await this.accounts.byIds(rows.flatMap(({ imposed_by, lifted_by }) => [imposed_by, lifted_by]).filter((id) => id !== null));
    const person = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      reason: row.reason,
      imposedAt: row.imposed_at,
      imposedBy: person(row.imposed_by),
      until: row.until,
      liftedAt: row.lifted_at,
      liftedBy: person(row.lifted_by),
      stands: this.stands(row),
    }));
  }

  private stands({ kind, until, lifted_at }: SanctionRow): boolean {
    return kind !== 'warn' && lifted_at === null && (until === null || until > this.clock.now());
  }
}
