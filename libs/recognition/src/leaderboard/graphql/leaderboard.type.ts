import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf, type ConnectionOf } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import type { MeasureName, PeriodName } from '../board';
import { LeaderboardMeasure, LeaderboardPeriod } from './leaderboard.enums';

@ObjectType({ description: 'Somebody on a leaderboard.' })
export class LeaderboardPlace {
  @Field(() => Int, { description: 'Which place; those who are level share one.' })
  rank: number;

  @Field(() => Int, { description: 'How much, by the measure of the board.' })
  score: number;

  @Field(() => Account, { nullable: true, description: 'Who; null on a closed board when they went away since, or do not want to be shown.' })
  account: Account | null;
}

export const LeaderboardPlaceConnection = connectionOf(LeaderboardPlace);

@ObjectType({ description: 'Where the caller stands.' })
export class LeaderboardOwnPlace {
  @Field(() => Int, { description: 'Which place; for who is not shown, the one they would have.' })
  rank: number;

  @Field(() => Int, { description: 'How much.' })
  score: number;

  @Field({ description: 'Whether others see them there.' })
  shown: boolean;
}

@ObjectType({ description: 'Who is how far: one measure in one period. It is at most ten seconds behind what happens.' })
export class Leaderboard {
  @Field(() => LeaderboardMeasure, { description: 'What is compared.' })
  measure: MeasureName;

  @Field(() => LeaderboardPeriod, { description: 'Within what.' })
  period: PeriodName;

  @Field(() => Space, { nullable: true, description: 'Where; null: everywhere.' })
  space: Space | null;

  @Field({ description: 'Whether it is the board of the staff, who stand apart from customers.' })
  staff: boolean;

  @Field(() => String, { nullable: true, description: 'Its first day, for example 2026-11-01; null: it has none.' })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: 'Its last day; null: it has none.' })
  endsOn: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when nothing changes on it any more; null while it is open.' })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'A day of the one before; null when there is none.' })
  previous: string | null;

  @Field(() => String, { nullable: true, description: 'A day of the one after; null when there is none.' })
  next: string | null;

  @Field(() => Int, { description: 'How many people stand on it.' })
  people: number;

  @Field(() => LeaderboardPlaceConnection, { description: 'Best first.' })
  places: ConnectionOf<LeaderboardPlace>;

  @Field(() => LeaderboardOwnPlace, { nullable: true, description: 'Where the caller stands, however far down; null when they have nothing on it.' })
  own: LeaderboardOwnPlace | null;
}

@ObjectType({ description: 'Whether the caller is shown on leaderboards.' })
export class LeaderboardChoice {
  @Field({ description: 'Whether they are.' })
  shown: boolean;
}
