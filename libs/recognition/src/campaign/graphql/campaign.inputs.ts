import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ActInput, HasNoNul, RequiredText } from '@kehila/community';
import { FromField, RowIdField, UntilField } from '@kehila/platform';
import type { CampaignAct } from '../campaign';
import { PointsCampaignAct } from './campaign.types';

const longestName = 80;
const longestSlug = 60;

@InputType({ description: 'A campaign to be: it adds either `factorPercent` or `extraPoints`.' })
export class CreatePointsCampaignInput extends ActInput {
  @RequiredText('Its name in Hebrew, at most 80 characters.', longestName)
  nameHe: string;

  @RequiredText('Its name in English, at most 80 characters.', longestName)
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'Slug of the one space in which it pays; absent: every space.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  @HasNoNul()
  space?: string | null;

  @Field(() => PointsCampaignAct, { description: 'What it pays more for.' })
  @IsIn(Object.values(PointsCampaignAct))
  act: CampaignAct;

  @Field(() => Int, { description: 'Only for the first answer of a question that had waited for it so many days, 0 to 365; 0: for every answer.' })
  @IsInt()
  @Min(0)
  @Max(365)
  waitedDays: number;

  @Field(() => Int, { nullable: true, description: 'What is paid altogether, in percent of what the rule pays, 150 to 300.' })
  @IsOptional()
  @IsInt()
  @Min(150)
  @Max(300)
  factorPercent?: number | null;

  @Field(() => Int, { nullable: true, description: 'Points on top of what the rule pays, 1 to 1,000.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  extraPoints?: number | null;

  @FromField()
  from?: Date | null;

  @UntilField()
  until: Date;

  @Field(() => Int, { description: 'Points that it may add all in all, 1 to 10,000,000; the last one gets what is left.' })
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  budget: number;
}

@InputType({ description: 'Which campaign adds nothing any more.' })
export class StopPointsCampaignInput {
  @RowIdField('The campaign.')
  campaignId: string;
}
