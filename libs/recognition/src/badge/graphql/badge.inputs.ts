import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ReasonField } from '@kehila/accounts';
import { ActInput, HasNoNul, RequiredText } from '@kehila/community';
import { PageArgs, RowIdField } from '@kehila/platform';
import type { BadgeMeasureName, BadgePeriodName, DeedKind, TierName } from '../badge-rule';
import { BadgeEvent, badgeIcons, BadgeMeasure, BadgePeriod, BadgeTier } from './badge.enums';

const longest = { name: 60, description: 300, icon: 40, reason: 300, handle: 60 } as const;
const most = { goal: 1_000_000, keptDays: 3_650, hour: 23 } as const;

@InputType({ description: 'When a badge is given.' })
export class BadgeRuleInput {
  @Field(() => BadgeEvent, { nullable: true, description: 'What counts; absent: it is given by hand only, and has one tier.' })
  @IsOptional()
  @IsIn(Object.values(BadgeEvent))
  event?: DeedKind | null;

  @Field(() => BadgeMeasure, { description: 'What is counted of it.' })
  @IsIn(Object.values(BadgeMeasure))
  measure: BadgeMeasureName;

  @Field(() => BadgePeriod, { description: 'Within what it is counted; a streak needs one.' })
  @IsIn(Object.values(BadgePeriod))
  period: BadgePeriodName;

  @Field({ description: 'Whether it is given again each time; then it has one tier.' })
  @IsBoolean()
  repeated: boolean;

  @Field(() => Int, { nullable: true, description: 'How many bronze takes, 1 to 1,000,000; absent: there is no bronze.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(most.goal)
  bronze?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many silver takes, more than bronze; absent: there is no silver.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(most.goal)
  silver?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many gold takes, more than the others; absent: there is no gold.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(most.goal)
  gold?: number | null;

  @Field(() => Int, { defaultValue: 0, description: 'Counts only what has stood for so many days, 0 to 3,650.' })
  @IsInt()
  @Min(0)
  @Max(most.keptDays)
  keptDays: number = 0;

  @Field(() => Int, { nullable: true, description: 'Counts only from this hour on, 0 to 23; absent: at any time.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(most.hour)
  fromHour?: number | null;

  @Field(() => Int, { nullable: true, description: 'Counts only before this hour, 0 to 23; earlier than `fromHour`: over midnight.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(most.hour)
  toHour?: number | null;

  @RowIdField('Counts only what was done in this space; absent: anywhere.', { nullable: true })
  spaceId?: string | null;
}

@InputType({ description: 'What a badge says in one language.' })
export class BadgeTextInput {
  @RequiredText('Its name, at most 60 characters.', longest.name)
  name: string;

  @Field({ description: 'What it is for, at most 300 characters.' })
  @IsString()
  @HasNoNul()
  @MaxLength(longest.description)
  description: string;

  @Field({ description: 'The name of its picture, one of those that the pages know; at most 40 characters.' })
  @IsString()
  @MaxLength(longest.icon)
  @IsIn(badgeIcons)
  icon: string;
}

@InputType({ isAbstract: true })
export abstract class BadgeFields extends ActInput {
  @Field(() => BadgeRuleInput, { description: 'When it is given.' })
  @Type(() => BadgeRuleInput)
  @ValidateNested()
  rule: BadgeRuleInput;

  @Field({ description: 'Whether people see it and are given it.' })
  @IsBoolean()
  published: boolean;

  @Field(() => BadgeTextInput, { description: 'In Hebrew.' })
  @Type(() => BadgeTextInput)
  @ValidateNested()
  he: BadgeTextInput;

  @Field(() => BadgeTextInput, { description: 'In English.' })
  @Type(() => BadgeTextInput)
  @ValidateNested()
  en: BadgeTextInput;
}

@InputType({ description: 'A new badge.' })
export class CreateBadgeInput extends BadgeFields {}

@InputType({ description: 'A badge, as it is to be from now on.' })
export class ChangeBadgeInput extends BadgeFields {
  @RowIdField('Which one.')
  badgeId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version: number;
}

@InputType({ description: 'A badge to give by hand.' })
export class GiveBadgeInput extends ActInput {
  @RowIdField('Which badge.')
  badgeId: string;

  @Field({ description: 'Whom: the handle, at most 60 characters.' })
  @IsString()
  @HasNoNul()
  @MaxLength(longest.handle)
  handle: string;

  @Field(() => BadgeTier, { description: 'Which tier.' })
  @IsIn(Object.values(BadgeTier))
  tier: TierName;

  @ReasonField('Why, for whom it is given.', longest.reason)
  reason: string;
}

@InputType({ description: 'A badge that was given by hand, to take back.' })
export class TakeBadgeInput extends ActInput {
  @RowIdField('The id of the award.')
  awardId: string;

  @ReasonField('Why.', longest.reason)
  reason: string;
}

@ArgsType()
export class BadgesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that nobody sees: only for administrators.' })
  @IsBoolean()
  all: boolean = false;
}

@ArgsType()
export class BadgeArgs {
  @RowIdField('Its id.')
  id: string;
}

@ArgsType()
export class BadgeHoldersArgs extends PageArgs {
  @RowIdField('Of which badge.')
  badgeId: string;
}

@ArgsType()
export class PreviewBadgeArgs {
  @Field(() => BadgeRuleInput, { description: 'The rule.' })
  @Type(() => BadgeRuleInput)
  @ValidateNested()
  rule: BadgeRuleInput;
}
