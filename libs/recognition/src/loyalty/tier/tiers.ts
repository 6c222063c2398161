import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import type { PreparedEntry } from '../../ledger/posting';
import { entryOf, type Running } from '../../ledger/running';
import { LoyaltyTerms } from './terms/loyalty-terms';
import { addedBy, followed, lowest, tierOf, type TierStanding } from './tier';
import { keepTier, standingFrom, tierStanding } from './tier.sql';

/** What a tier does to what is earned, and what is earned to a tier. The loyalty account is locked, so that what counts is what is entered. */
@Injectable()
export class Tiers {
  constructor(private readonly terms: LoyaltyTerms) {}

  /** What the tier of somebody adds to a credit that a rule pays; undefined: nothing. */
  bonusOn(credit: PreparedEntry, person: Running, now: Date): PreparedEntry | undefined {
    const tier = tierOf(this.terms.at(now), person.tier ?? lowest, now);
    const amount = addedBy(tier, credit.amount);
    return amount > 0 && tier.bonus ? entryOf(person, amount, { ...credit, rule: tier.bonus, asked: amount }) : undefined;
  }

  /** Whoever reaches a tier with these credits has it from then on. */
  async raise(tx: Transaction, credits: readonly PreparedEntry[], people: ReadonlyMap<string, Running>): Promise<void> {
    for (const [account, entries] of Map.groupBy(credits, (entry) => entry.account)) {
      const { earned, kept } = people.get(account)?.tier ?? lowest;
      const standing = { earned: entries.reduce((sum, { amount }) => sum + amount, earned), kept };
      const to = followed(this.terms.at(tx.now), standing, tx.now);
      // What is lost, the worker follows: whoever loses it is told.
      if (to !== kept && to?.endsAt === null) await tx.rows(keepTier, [account, to.key, null, tx.now]);
    }
  }

  async of(tx: Transaction, account: string): Promise<TierStanding> {
    return standingFrom((await tx.row(tierStanding, [account, tx.now]))!);
  }
}
