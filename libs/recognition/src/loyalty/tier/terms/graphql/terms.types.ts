import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NotFound, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { LoyaltyTierName } from '../../graphql/tier.enum';
import { LoyaltyTier } from '../../graphql/tier.type';
import type { TierKey } from '../../tier';

@ObjectType({ description: 'Tiers of the loyalty programme that count from a day on.' })
export class LoyaltyTermsToCome {
  @Field(() => Int, { description: 'Their number.' })
  version: number;

  @Field({ description: 'From when on they count.' })
  validFrom: Date;

  @Field({ description: 'Why they change, as the managers wrote it.' })
  reason: string;

  @Field(() => [LoyaltyTier], { description: 'The tiers, lowest first.' })
  tiers: LoyaltyTier[];
}

@ObjectType({ description: 'What other terms would mean for one tier, if they counted now.' })
export class LoyaltyTierPreview {
  @Field(() => LoyaltyTierName, { description: 'Which one.' })
  key: TierKey;

  @Field({ description: "Its name in the caller's language." })
  name: string;

  @Field(() => Int, { description: 'So many people have it.' })
  now: number;

  @Field(() => Int, { description: 'So many would reach it.' })
  later: number;

  @Field(() => Int, { description: 'So many would come to it from a lower one, at once.' })
  gaining: number;

  @Field(() => Int, { description: 'So many would no longer reach it: they are told, and keep it for 30 days.' })
  losing: number;
}

@ObjectType({ description: 'What other terms of the loyalty programme would mean, if they counted now.' })
export class LoyaltyTermsPreview {
  @Field(() => [LoyaltyTierPreview], { description: 'The tiers above the lowest, lowest first.' })
  tiers: LoyaltyTierPreview[];
}

export const AnnounceLoyaltyTermsResult = resultUnion('AnnounceLoyaltyTermsResult', LoyaltyTermsToCome, [Refused]);
export const CancelLoyaltyTermsResult = resultUnion('CancelLoyaltyTermsResult', LoyaltyTermsToCome, [NotFound, StateRefused]);
