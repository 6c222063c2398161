import { Field, Int } from '@nestjs/graphql';
import { ErrorCode, Failure, translate, UserErrorType } from '@kehila/platform';
import { LoyaltyTierName } from './graphql/tier.enum';
import type { Tier, TierKey } from './tier';

@UserErrorType('It takes a higher tier of the loyalty programme.')
export class TierMissing extends Failure {
  @Field(() => LoyaltyTierName, { description: 'The tier from which on it can be had.' })
  readonly tier: TierKey;

  @Field(() => Int, { description: 'So many points are missing for that tier.' })
  readonly missing: number;

  constructor({ key, from }: Tier, earned: number) {
    super(ErrorCode.TIER_MISSING);
    this.tier = key;
    this.missing = from - earned;
  }

  override get message(): string {
    return translate('loyalty_tiers_missing', { tier: translate(`loyalty_tiers_${this.tier}`), count: this.missing });
  }
}
