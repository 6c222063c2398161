import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActInput } from '@kehila/community';
import { PageArgs } from '@kehila/platform';
import type { MeasureName, PeriodName } from '../board';
import { LeaderboardMeasure, LeaderboardPeriod } from './leaderboard.enums';

@ArgsType()
export class LeaderboardArgs extends PageArgs {
  @Field(() => LeaderboardMeasure, { defaultValue: 'reputation', description: 'What is compared.' })
  @IsIn(Object.values(LeaderboardMeasure))
  measure: MeasureName = 'reputation';

  @Field(() => LeaderboardPeriod, { defaultValue: 'month', description: 'Within what.' })
  @IsIn(Object.values(LeaderboardPeriod))
  period: PeriodName = 'month';

  @Field(() => String, { nullable: true, description: 'A day of the period, for example 2026-10-31; absent: today.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  day?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of the space; absent: everywhere.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  space?: string | null;

  @Field({ defaultValue: false, description: 'The board of the staff, who stand apart from customers.' })
  @IsBoolean()
  staff: boolean = false;
}

@InputType({ description: 'Whether the caller is shown on leaderboards.' })
export class SetLeaderboardShownInput extends ActInput {
  @Field({ description: 'False: others do not see them there, on closed boards neither.' })
  @IsBoolean()
  shown: boolean;
}
