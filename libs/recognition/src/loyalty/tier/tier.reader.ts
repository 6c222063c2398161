import { Injectable } from '@nestjs/common';
import { Clock, Database, translate } from '@kehila/platform';
import type { LoyaltyTier, LoyaltyTierStanding } from './graphql/tier.type';
import { LoyaltyTerms } from './terms/loyalty-terms';
import { nextAfter, rankOf, reachedBy, type Tier, tierOf, type TierStanding } from './tier';
import { standingFrom, tierInMonths, type TierRow, tierStanding } from './tier.sql';

/** Tiers as their owners see them. */
@Injectable()
export class TierReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly terms: LoyaltyTerms,
  ) {}

  /** The tiers, lowest first. */
  all(): LoyaltyTier[] {
    return this.terms.at(this.clock.now()).map(shownTier);
  }

  async standingOf(accountId: string): Promise<TierStanding> {
    return standingFrom((await this.database.row(tierStanding, [accountId, this.clock.now()]))!);
  }

  async of(accountId: string): Promise<LoyaltyTierStanding> {
    const now = this.clock.now();
    const row = (await this.database.row(tierInMonths, [accountId, now]))!;
    const standing = standingFrom(row);
    const programme = this.terms.at(now);
    const tier = tierOf(programme, standing, now);
    const next = nextAfter(programme, tier);
    const isReached = rankOf(reachedBy(programme, row.earned).key) >= rankOf(tier.key);
    return {
      tier: shownTier(tier),
      earned: row.earned,
      since: row.since,
      next: next && shownTier(next),
      missing: next && next.from - row.earned,
      reachedUntil: isReached ? reachedUntil(tier, row) : null,
      endsAt: isReached ? null : (standing.kept?.endsAt ?? null),
    };
  }
}

export function shownTier({ key, from, percent }: Tier): LoyaltyTier {
  return { key, name: translate(`loyalty_tiers_${key}`), from, percent };
}

/** The month without which the rest is too little; the months stand oldest first. */
function reachedUntil({ from }: Tier, { earned, months }: TierRow): Date | null {
  let rest = earned;
  const last = months.find(({ points }) => (rest -= points) < from);
  return last ? new Date(last.counts_until) : null;
}
