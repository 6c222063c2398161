import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock, Database, prepared } from '@kehila/platform';
import { badgesOfPeople, type OwnBadgeRow } from '../badge/badge.sql';

export interface AccountStanding {
  /** Points. */
  reputation: number;
  /** Questions of others that this person's answers solved. */
  solvedCount: number;
}

const standings = prepared<{ id: string; reputation: number; solved_count: number }>(
  'recognition_standings',
  `select a as id,
     coalesce((select balance from points_account p where p.ledger = 'reputation' and p.account_id = a), 0) as reputation,
     (select count(*)::int from points_standing s where s.account_id = a and s.ledger = 'reputation' and s.rule = 'answerAccepted') as solved_count
   from unnest($1::bigint[]) a`,
);

const underAlias = prepared<{ balance: number }>('recognition_under_alias', `select balance from points_account where ledger = 'alias' and account_id = $1`);

/** A person's loyalty points, as money is shown: what may be spent, what comes later, what is over soon, what is owed. */
export interface LoyaltyPoints {
  available: number;
  vesting: number;
  /** When the first of those that vest may be spent. */
  vestsAt: Date | null;
  /** Over within 60 days. */
  expiring: number;
  expiresAt: Date | null;
  owed: number;
}

interface LoyaltyRow {
  account_id: string;
  available: number;
  vesting: number;
  vests_at: Date | null;
  expiring: number;
  expires_at: Date | null;
  owed: number;
}

/** Index `points_lot_open`. */
const loyalty = prepared<LoyaltyRow>(
  'recognition_loyalty',
  `select w.id as account_id, l.*, coalesce((select balance from points_account where ledger = 'debt' and account_id = w.id), 0) as owed
   from unnest($1::bigint[]) as w(id)
     cross join lateral (
       select coalesce(sum(remaining) filter (where vests_at is null or vests_at <= $2), 0)::int as available,
         coalesce(sum(remaining) filter (where vests_at > $2), 0)::int as vesting, min(vests_at) filter (where vests_at > $2) as vests_at,
         coalesce(sum(remaining) filter (where expires_at <= $2::timestamptz + interval '60 days'), 0)::int as expiring,
         min(expires_at) filter (where expires_at <= $2::timestamptz + interval '60 days') as expires_at
       from points_lot where account_id = w.id and remaining > 0 and expires_at > $2) l`,
);

const noPoints: LoyaltyPoints = { available: 0, vesting: 0, vestsAt: null, expiring: 0, expiresAt: null, owed: 0 };

@Injectable()
export class StandingReader {
  // Each gathers what one page asks for in one tick into one statement; nothing is kept.
  private readonly badges = new DataLoader<string, OwnBadgeRow[]>((ids) => this.loadBadges(ids), { cache: false });
  private readonly purses = new DataLoader<string, LoyaltyPoints>((ids) => this.loadPurses(ids), { cache: false });
  private readonly loader = new DataLoader<string, AccountStanding>((ids) => this.load(ids), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  of(accountId: string): Promise<AccountStanding> {
    return this.loader.load(accountId);
  }

  /** Reputation that nobody else sees, since its author hid the name. */
  async underAlias(accountId: string): Promise<number> {
    return (await this.database.row(underAlias, [accountId]))?.balance ?? 0;
  }

  loyaltyOf(accountId: string): Promise<LoyaltyPoints> {
    return this.purses.load(accountId);
  }

  /** Newest first, at most 100. */
  badgesOf(accountId: string): Promise<OwnBadgeRow[]> {
    return this.badges.load(accountId);
  }

  private async loadBadges(ids: readonly string[]): Promise<OwnBadgeRow[][]> {
    const rows = await this.database.rows(badgesOfPeople, [[...new Set(ids)]]);
    const byAccount = Map.groupBy(rows, (row) => row.account_id);
    return ids.map((id) => byAccount.get(id) ?? []);
  }

  private async loadPurses(ids: readonly string[]): Promise<LoyaltyPoints[]> {
    const rows = await this.database.rows(loyalty, [[...new Set(ids)], this.clock.now()]);
    const byId = new Map(
      rows.map(({ account_id: id, available, vesting, vests_at: vestsAt, expiring, expires_at: expiresAt, owed }) => [
        id,
        { available, vesting, vestsAt, expiring, expiresAt, owed },
      ]),
    );
    return ids.map((id) => byId.get(id) ?? noPoints);
  }

  private async load(ids: readonly string[]): Promise<AccountStanding[]> {
    const rows = await this.database.rows(standings, [[...new Set(ids)]]);
    const byId = new Map(rows.map((row) => [row.id, { reputation: row.reputation, solvedCount: row.solved_count }]));
    return ids.map((id) => byId.get(id) ?? { reputation: 0, solvedCount: 0 });
  }
}
