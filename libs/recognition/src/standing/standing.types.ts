import { Field, Int, ObjectType } from '@nestjs/graphql';

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

  @Field({ description: 'When it was given.' })
  awardedAt: Date;
}
