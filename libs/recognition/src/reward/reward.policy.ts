import { ErrorCode, type Failure, LimitReached, NotAllowed, Refused } from '@kehila/platform';
import { type LevelKey, levels } from '../standing/level';
import { type Programme, rankOf, type Tier, type TierKey } from '../loyalty/tier/tier';
import { TierMissing } from '../loyalty/tier/tier.errors';
import { PointsMissing } from './reward.errors';

/** What decides whether a reward can be had. */
export interface Offer {
  readonly cost: number;
  readonly stock: number | null;
  readonly per_person: number | null;
  readonly level: LevelKey;
  readonly tier: TierKey;
  readonly from_at: Date | null;
  readonly until_at: Date | null;
  readonly published: boolean;
}

export interface Customer {
  /** Points. */
  readonly reputation: number;
  readonly tier: Tier;
  /** The tiers that there are. */
  readonly programme: Programme;
  /** Points that count for the tier. */
  readonly earned: number;
  /** How often they have it, or asked for it. */
  readonly had: number;
  /** Points that may be spent now. */
  readonly spendable: number;
}

/** Why somebody cannot have a reward now; the nearest obstacle that they cannot change comes first. */
export function obstacleTo(offer: Offer, customer: Customer, now: Date): Failure | undefined {
  const { from_at: from, until_at: until, per_person: most } = offer;
  if (!offer.published || (from !== null && now < from) || (until !== null && now >= until)) return new Refused(ErrorCode.REWARD_NOT_OPEN);
  if (most !== null && customer.had >= most) return new LimitReached(ErrorCode.REWARD_LIMIT_REACHED, most);
  if (offer.stock === 0) return new Refused(ErrorCode.OUT_OF_STOCK);
  const missingReputation = fromLevel(offer.level) - customer.reputation;
  if (missingReputation > 0) return new NotAllowed('REDEEM', { needs: ['reputation'], missingReputation });
  if (rankOf(offer.tier) > rankOf(customer.tier.key)) return new TierMissing(customer.programme[rankOf(offer.tier)]!, customer.earned);
  const missing = offer.cost - customer.spendable;
  return missing > 0 ? new PointsMissing(missing) : undefined;
}

/** The lowest level is everybody's. */
function fromLevel(key: LevelKey): number {
  return key === levels[0].key ? 0 : levels.find((level) => level.key === key)!.from;
}
