import { Injectable } from '@nestjs/common';
import { type AuditEntry, Clock, type ConnectionOf, cursorValues, Database, pageOf, prepared, preparedOnDemand } from '@kehila/platform';
import type { Ability } from '../ability/ability';
import { abilityInWords } from '../ability/ability-words';
import { Accounts } from '../account/accounts.reader';
import { type AccountState, emailOf } from '../account/account.sql';
import { stateNow } from '../account/actor.sql';
import { authorJson, authorOf, type StoredAuthor } from '../account/author.sql';
import type { Role } from '../account/graphql/role.enums';
import { overridesOf } from '../override/override.sql';
import { conditionsOf } from './account-filter';
import type { AbilityOverride, HeldRole, ManagedAccount } from './graphql/managed-account.type';
import type { ManagedAccountFilter } from './graphql/management.inputs';

interface ManagedRow {
  account: StoredAuthor;
  state: AccountState;
  state_until: Date | null;
}

const mostCounted = 1_000;
const mostListed = 200;
const actsShown = 20;

const columns = (now: string): string => `${authorJson('a')} as account, ${stateNow(now)} as state,
  case when ${stateNow(now)} in ('silenced', 'suspended') then a.sanctioned_until end as state_until`;

const managedByHandle = prepared<ManagedRow>('managed_account_by_handle', `select ${columns('$2')} from account a where a.handle = $1`);

/** Newest first. Constraint `role_grant_once`. */
const heldRoles = prepared<{ role: Role; space_id: string | null; granted_at: Date; granted_by: string | null }>(
  'managed_account_roles',
  `select role, space_id, granted_at, granted_by from role_grant where account_id = $1 order by id limit $2`,
);

const sessionCount = prepared<{ count: number }>(
  'managed_account_sessions',
  `select count(*)::int as count from session where account_id = $1 and revoked_at is null and expires_at > $2 and last_used_at > $2::timestamptz - idle_seconds * interval '1 second'`,
);

/** Acts whose first subject is the account. Index `audit_entry_about_account`. */
const actsAbout = prepared<{ id: string; at: Date; act: string; actor_id: string | null; subjects: string[]; request_id: string | null }>(
  'managed_account_acts',
  `select id, at, act, actor_id, subjects, request_id from audit_entry where subjects[1] = $1 and subjects[1] like 'account:%' order by id desc limit $2`,
);

/** Accounts for those who look after them. */
@Injectable()
export class ManagedAccounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  async byHandle(handle: string): Promise<ManagedAccount | undefined> {
    const row = await this.database.row(managedByHandle, [handle.toLowerCase(), this.clock.now()]);
    return row && managed(row);
  }

  /** The newest account first. */
  async page(filter: ManagedAccountFilter, first: number, after: string | null | undefined): Promise<ConnectionOf<ManagedAccount>> {
    const place = cursorValues(after, ['id'])?.[0] ?? null;
    const { shape, sql, values } = conditionsOf(filter, 4);
    const statement = preparedOnDemand<ManagedRow>(
      `managed_accounts_${shape}`,
      () => `select ${columns('$2')} from account a where a.id < coalesce($3::bigint, 9223372036854775807) ${sql('$2')} order by a.id desc limit $1`,
    );
    const rows = await this.database.rows(statement, [first + 1, this.clock.now(), place, ...values]);
    return pageOf(rows, first, (row) => [row.account.id], managed);
  }

  /** How many, at most 1,000. */
  async count(filter: ManagedAccountFilter): Promise<number> {
    const { shape, sql, values } = conditionsOf(filter, 3);
    const statement = preparedOnDemand<{ count: number }>(
      `managed_accounts_count_${shape}`,
      () => `select count(*)::int as count from (select from account a where $2::timestamptz is not null ${sql('$2')} limit $1) found`,
    );
    return (await this.database.row(statement, [mostCounted, this.clock.now(), ...values]))?.count ?? 0;
  }

  async rolesOf(accountId: string): Promise<HeldRole[]> {
    const rows = await this.database.rows(heldRoles, [accountId, mostListed]);
    const people = await this.accounts.byIds(rows.flatMap((row) => row.granted_by ?? []));
    return rows.map((row) => ({
      role: row.role,
      spaceId: row.space_id,
      grantedAt: row.granted_at,
      grantedBy: row.granted_by === null ? null : (people.get(row.granted_by) ?? null),
    }));
  }

  async overridesOf(accountId: string): Promise<AbilityOverride[]> {
    const [rows, now] = [await this.database.rows(overridesOf, [accountId, mostListed]), this.clock.now()];
    const people = await this.accounts.byIds(rows.flatMap((row) => row.set_by ?? []));
    return rows.map((row) => ({
      ability: row.ability as Ability,
      name: abilityInWords(row.ability as Ability),
      spaceId: row.space_id,
      effect: row.effect,
      reason: row.reason,
      setAt: row.set_at,
      setBy: row.set_by === null ? null : (people.get(row.set_by) ?? null),
      until: row.until,
      stands: row.ended_at === null && (row.until === null || row.until > now),
    }));
  }

  async sessionsOf(accountId: string): Promise<number> {
    return (await this.database.row(sessionCount, [accountId, this.clock.now()]))?.count ?? 0;
  }

  async actsAbout(accountId: string): Promise<AuditEntry[]> {
    const rows = await this.database.rows(actsAbout, [`account:${accountId}`, actsShown]);
    return rows.map(({ actor_id, request_id, ...row }) => ({ ...row, actorId: actor_id, requestId: request_id }));
  }

  async emailOf(accountId: string): Promise<string | null> {
    return (await this.database.row(emailOf, [accountId]))?.email ?? null;
  }
}

function managed({ account, state, state_until }: ManagedRow): ManagedAccount {
  return { account: authorOf(account)!, state, stateUntil: state_until };
}
