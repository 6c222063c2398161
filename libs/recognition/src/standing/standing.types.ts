import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BadgeTier } from '../badge/graphql/badge.enums';
import type { TierName } from '../badge/badge-rule';

@ObjectType({ description: 'A step of standing, by reputation.' })
export class Level {
  @Field({ description: 'newcomer, helper, contributor, guide or pillar.' })
  key: string;

  @Field({ description: "Its name in the caller's language." })
  name: string;

  @Field(() => Int, { description: 'Reputation at which it starts, points.' })
  from: number;

  @Field(() => Level, { nullable: true, description: 'The step after it; null at the highest.' })
  next?: Level | null;

  @Field(() => Int, { nullable: true, description: 'Reputation missing for the next step, points; null at the highest.' })
  missing?: number | null;
}

@ObjectType({ description: 'A badge that somebody was given.' })
export class AwardedBadge {
  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'When it was given last.' })
  awardedAt: Date;

  @Field(() => ID, { nullable: true, description: 'The badge, as `badge` has it; null when it came from another forum.' })
  badgeId: string | null;

  @Field(() => BadgeTier, { nullable: true, description: 'The highest tier; null when it came from another forum.' })
  tier: TierName | null;

  @Field(() => Int, { description: 'How often.' })
  times: number;

  @Field({ description: 'The name of its picture.' })
  icon: string;
}
