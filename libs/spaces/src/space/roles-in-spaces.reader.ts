import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Role } from '@kehila/accounts';
import { type Actor, Database, prepared } from '@kehila/platform';
import type { Space } from './space.type';
import { Spaces } from './spaces';

interface GrantRow {
  account_id: string;
  role: Role;
  space_id: string | null;
}

const grantsOfAccounts = prepared<GrantRow>(
  'spaces_grants_of_accounts',
  `select account_id, role, space_id from role_grant where account_id = any($1::bigint[]) and role in ('STAFF', 'EXPERT')`,
);

/** In which spaces people are staff or expert. A role in all spaces is one in each. */
@Injectable()
export class RolesInSpaces {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<string, GrantRow[]>((ids) => this.load(ids), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  /** Spaces that the reader may not see are left out. */
  async of(reader: Actor, accountId: string, role: 'STAFF' | 'EXPERT'): Promise<Space[]> {
    const grants = (await this.loader.load(accountId)).filter((grant) => grant.role === role);
    return this.readable(reader, (space) => grants.some((grant) => grant.space_id === null || grant.space_id === space.id));
  }

  /** Of the spaces that the reader may see, those that `belongs` names. */
  async readable(reader: Actor, belongs: (space: Space) => boolean): Promise<Space[]> {
    const readable = new Set(await this.spaces.readableBy(reader));
    return (await this.spaces.all()).filter((space) => readable.has(space.id) && belongs(space));
  }

  private async load(ids: readonly string[]): Promise<GrantRow[][]> {
    const rows = await this.database.rows(grantsOfAccounts, [[...new Set(ids)]]);
    return ids.map((id) => rows.filter((row) => row.account_id === id));
  }
}
