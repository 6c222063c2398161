import { randomUUID } from 'node:crypto';
import { CampaignCheck } from '../../campaign/campaign.check';
import { CampaignStory, day } from '../../campaign/campaign.factory';
import { Ledger } from '../../ledger/ledger';
import { done, nobody } from '../../recognition.factory';
import { LedgerCheck } from '../../verification/ledger.check';
import type { LoyaltyTierStanding } from './graphql/tier.type';
import { FollowTiers } from './follow-tiers';
import { TierCheck } from './tier.check';
import { TierReader } from './tier.reader';

/** People with tiers. For the head of a `describe`. */
export class TierStory extends CampaignStory {
  /** So many points at once, to which no tier adds. */
  async earn(to: string, amount: number): Promise<string> {
    const cause = `brought:${randomUUID()}`;
    const posting = { rule: 'imported' as const, to, cause, subject: null, space: null, amount };
    await this.inOne((tx) => this.kehila.get(Ledger).post(tx, 'loyalty', { eventId: randomUUID(), at: tx.now }, [posting]));
    return cause;
  }

  async takeBack(cause: string): Promise<void> {
    await this.inOne((tx) => this.kehila.get(Ledger).undo(tx, 'loyalty', { eventId: randomUUID(), at: tx.now }, cause));
  }

  /** 20 points by the rule. Returns the answer. */
  async accepted(authorId: string, fields: Partial<Parameters<CampaignStory['accept']>[0]> = {}): Promise<string> {
    const answerId = this.answerId();
    await this.accept({ answerId, authorId, byStaff: true, ...fields });
    return answerId;
  }

  async inOne(act: (tx: Parameters<Ledger['post']>[0]) => Promise<void>): Promise<void> {
    done(await this.kehila.work.run<true>({ act: 'tell', actor: nobody }, (tx) => act(tx).then(() => true as const)));
  }

  of(accountId: string): Promise<LoyaltyTierStanding> {
    return this.kehila.get(TierReader).of(accountId);
  }

  async nameOf(accountId: string): Promise<string> {
    return (await this.of(accountId)).tier.key;
  }

  /** The worker looks a day later again. */
  async night(days = 1): Promise<number> {
    this.kehila.clock.advance(days * day);
    return this.kehila.get(FollowTiers).run();
  }

  async differences(): Promise<string[]> {
    const checks = [LedgerCheck, CampaignCheck, TierCheck].map((check) => this.kehila.get<LedgerCheck | CampaignCheck | TierCheck>(check));
    return (await Promise.all(checks.map((check) => check.differences()))).flat();
  }
}
