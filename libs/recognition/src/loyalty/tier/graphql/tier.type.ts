import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { TierKey } from '../tier';
import { LoyaltyTierName } from './tier.enum';

@ObjectType({ description: 'A tier of the loyalty programme.' })
export class LoyaltyTier {
  @Field(() => LoyaltyTierName, { description: 'Which one.' })
  key: TierKey;

  @Field({ description: "Its name in the caller's language." })
  name: string;

  @Field(() => Int, { description: 'Points earned within a year from which on it is had.' })
  from: number;

  @Field(() => Int, { description: 'What is paid of what a rule pays, percent; whole points, rounded down.' })
  percent: number;
}

@ObjectType({ description: "The caller's tier in the loyalty programme; nobody else is shown it." })
export class LoyaltyTierStanding {
  @Field(() => LoyaltyTier, { description: 'The tier that counts now.' })
  tier: LoyaltyTier;

  @Field(() => Int, { description: 'Points earned since `since` and not taken back; spending does not lower it.' })
  earned: number;

  @Field({ description: 'From when on points count: the first day of the month a year ago.' })
  since: Date;

  @Field(() => LoyaltyTier, { nullable: true, description: 'The tier after it; null at the highest.' })
  next: LoyaltyTier | null;

  @Field(() => Int, { nullable: true, description: 'Points missing for the next tier; null at the highest.' })
  missing: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when it is reached if nothing more is earned; it is kept for 30 days more. Null for the lowest, and where it ends.',
  })
  reachedUntil: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends, because it is no longer reached; null: it does not.' })
  endsAt: Date | null;
}
