import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { ReasonField } from '@kehila/accounts';

const longestReason = 500;
const mostPoints = 1_000_000;
const [leastPercent, mostPercent] = [100, 300];

const PointsField = (from: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { description: `Points earned within a year ${from}, 1 to 1,000,000.` }),
    IsInt(),
    Min(1),
    Max(mostPoints),
  );

const PercentField = (of: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { description: `What is paid of what a rule pays ${of}, percent, ${leastPercent} to ${mostPercent}.` }),
    IsInt(),
    Min(leastPercent),
    Max(mostPercent),
  );

@InputType({ description: 'The tiers of the loyalty programme as they are to be. Bronze is everybody’s and pays what the rules pay.' })
export class LoyaltyTermsInput {
  @PointsField('from which on silver is had')
  silverFrom: number;

  @PercentField('to silver')
  silverPercent: number;

  @PointsField('from which on gold is had, more than silver takes')
  goldFrom: number;

  @PercentField('to gold, no less than to silver')
  goldPercent: number;
}

@InputType({ description: 'Tiers that are to count, and from when on.' })
export class AnnounceLoyaltyTermsInput extends LoyaltyTermsInput {
  @Field(() => Date, { description: 'From when on: at least ten minutes and at most a year ahead, and after other terms to come.' })
  @IsDate()
  validFrom: Date;

  @ReasonField('Why they change, for everybody to read.', longestReason)
  reason: string;
}

@InputType({ description: 'Terms to come that will not count.' })
export class CancelLoyaltyTermsInput {
  @Field(() => Int, { description: 'Their number.' })
  @IsInt()
  version: number;
}

@ArgsType()
export class PreviewLoyaltyTermsArgs {
  @Field(() => LoyaltyTermsInput, { description: 'The tiers as they would be.' })
  @Type(() => LoyaltyTermsInput)
  @ValidateNested()
  terms: LoyaltyTermsInput;
}
