import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock, Database, prepared } from '@kehila/platform';

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

const loyalty = prepared<{ available: number; vesting: number }>(
  'recognition_loyalty',
  `select coalesce(a.balance, 0) - v.vesting as available, v.vesting
   from (select coalesce(sum(amount), 0)::int as vesting from points_entry where ledger = 'loyalty' and account_id = $1 and vests_at > $2) v
   left join points_account a on a.ledger = 'loyalty' and a.account_id = $1`,
);

export interface Award {
  name: string;
  awardedAt: Date;
}

const awards = prepared<{ account_id: string; name: string; awarded_at: Date }>(
  'recognition_awards',
  `select w.account_id, b.name, w.awarded_at
   from unnest($1::bigint[]) as wanted(id)
     cross join lateral (select * from badge_award where account_id = wanted.id order by awarded_at desc, id desc limit 100) w
     join badge b on b.id = w.badge_id
   order by w.account_id, w.awarded_at desc, w.id desc`,
);

@Injectable()
export class StandingReader {
  // Each gathers what one page asks for in one tick into one statement; nothing is kept.
  private readonly badges = new DataLoader<string, Award[]>((ids) => this.loadBadges(ids), { cache: false });
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

  /** Loyalty points that may be spent now, and those that vest later. */
  async loyaltyOf(accountId: string): Promise<{ available: number; vesting: number }> {
    const row = await this.database.row(loyalty, [accountId, this.clock.now()]);
    return { available: Math.max(0, row?.available ?? 0), vesting: row?.vesting ?? 0 };
  }

  /** Newest first, at most 100. */
  badgesOf(accountId: string): Promise<Award[]> {
    return this.badges.load(accountId);
  }

  private async loadBadges(ids: readonly string[]): Promise<Award[][]> {
    const rows = await this.database.rows(awards, [[...new Set(ids)]]);
    const byAccount = Map.groupBy(rows, (row) => row.account_id);
    return ids.map((id) => (byAccount.get(id) ?? []).map((row) => ({ name: row.name, awardedAt: row.awarded_at })));
  }

  private async load(ids: readonly string[]): Promise<AccountStanding[]> {
    const rows = await this.database.rows(standings, [[...new Set(ids)]]);
    const byId = new Map(rows.map((row) => [row.id, { reputation: row.reputation, solvedCount: row.solved_count }]));
    return ids.map((id) => byId.get(id) ?? { reputation: 0, solvedCount: 0 });
  }
}
