import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@kehila/platform';
import { LoyaltyTerms } from './loyalty-terms';
import { followedTerms, keepReachedTiers, termsToFollow } from './terms.sql';

/** So many people are looked at in one statement. */
const batch = 5_000;

/**
 * A job for the worker: whoever reaches a tier because other terms count has it written down, so that they lose it gently one day. That it counts, the
 * terms say. Broken off, it begins anew, and finds done what was done.
 */
@Injectable()
export class FollowTerms {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly terms: LoyaltyTerms,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.rows(termsToFollow, [now]);
    if (due.length === 0) return;
    const [, silver, gold] = this.terms.at(now);
    for (let last: string | null = '0'; last !== null;)
      last = (await this.database.row(keepReachedTiers, [last, batch, now, silver.from, gold.from]))?.last ?? null;
    await this.database.rows(followedTerms, [due.map(({ version }) => version), now]);
  }
}
