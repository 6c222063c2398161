import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@kehila/accounts';
import { Allow } from '@kehila/platform';
import { TierReader } from '../tier.reader';
import { LoyaltyTier, LoyaltyTierStanding } from './tier.type';

@Resolver(() => Viewer)
export class TierResolver {
  constructor(private readonly reader: TierReader) {}

  @ResolveField(() => LoyaltyTierStanding, { description: 'Where the caller stands in the loyalty programme.' })
  loyaltyTier(@Parent() viewer: Viewer): Promise<LoyaltyTierStanding> {
    return this.reader.of(viewer.account.id);
  }

  @Query(() => [LoyaltyTier], { description: 'The tiers of the loyalty programme, lowest first.' })
  @Allow('anyone')
  loyaltyTiers(): LoyaltyTier[] {
    return this.reader.all();
  }
}
