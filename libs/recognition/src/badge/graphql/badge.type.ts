import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import type { BadgeMeasureName, BadgePeriodName, DeedKind, TierName } from '../badge-rule';
import { BadgeEvent, BadgeMeasure, BadgePeriod, BadgeTier } from './badge.enums';

@ObjectType({ description: 'What a badge says in one language.' })
export class BadgeText {
  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'What it is for.' })
  description: string;

  @Field({ description: 'The name of its picture.' })
  icon: string;
}

@ObjectType({ description: 'A tier of a badge.' })
export class BadgeGoal {
  @Field(() => BadgeTier, { description: 'Which one.' })
  tier: TierName;

  @Field(() => Int, { description: 'How many it takes.' })
  goal: number;
}

@ObjectType({ description: 'How far the caller is with a badge.' })
export class BadgeProgress {
  @Field(() => Int, { description: 'The most that was reached, by the measure of the badge.' })
  value: number;

  @Field(() => BadgeTier, { nullable: true, description: 'The next tier; null when all are reached.' })
  nextTier: TierName | null;

  @Field(() => Int, { nullable: true, description: 'How many are missing for it; null when all are reached.' })
  missing: number | null;
}

@ObjectType({ description: 'A badge and its rule.' })
export class Badge {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: "Its name in the caller's language." })
  name: string;

  @Field({ description: 'What it is for.' })
  description: string;

  @Field({ description: 'The name of its picture.' })
  icon: string;

  @Field(() => BadgeEvent, { nullable: true, description: 'What counts; null: it is given by hand only.' })
  event: DeedKind | null;

  @Field(() => BadgeMeasure, { description: 'What is counted of it.' })
  measure: BadgeMeasureName;

  @Field(() => BadgePeriod, { description: 'Within what it is counted.' })
  period: BadgePeriodName;

  @Field({ description: 'Whether it is given again each time.' })
  repeated: boolean;

  @Field(() => [BadgeGoal], { description: 'Its tiers, lowest first.' })
  tiers: BadgeGoal[];

  @Field(() => Int, { description: 'It counts only what has stood for so many days.' })
  keptDays: number;

  @Field(() => Int, { nullable: true, description: 'It counts only from this hour of the day on; null: at any time.' })
  fromHour: number | null;

  @Field(() => Int, { nullable: true, description: 'It counts only before this hour; earlier than `fromHour`: over midnight.' })
  toHour: number | null;

  @Field(() => Space, { nullable: true, description: 'It counts only what was done there; null: anywhere.' })
  space: Space | null;

  @Field({ description: 'Whether people see it and are given it.' })
  published: boolean;

  @Field(() => Int, { description: 'How many people have it.' })
  holderCount: number;

  @Field(() => Int, { description: 'Counted up by every change; send it with the next one.' })
  version: number;

  @Field(() => BadgeText, { description: 'In Hebrew.' })
  he: BadgeText;

  @Field(() => BadgeText, { description: 'In English.' })
  en: BadgeText;

  @Field(() => BadgeProgress, { nullable: true, description: 'How far the caller is; null when not signed in, or when it is given by hand only.' })
  progress: BadgeProgress | null;
}

export const BadgeConnection = connectionOf(Badge);

@ObjectType({ description: 'Somebody who has a badge, with the highest tier.' })
export class BadgeHolder {
  @Field(() => ID, { description: 'The id of the award.' })
  id: string;

  @Field(() => Account, { nullable: true, description: 'Who; null when the account went away meanwhile.' })
  account: Account | null;

  @Field(() => BadgeTier, { nullable: true, description: 'Which tier.' })
  tier: TierName | null;

  @Field(() => Int, { description: 'How often.' })
  times: number;

  @Field({ description: 'Since when.' })
  awardedAt: Date;

  @Field({ description: 'Whether it was given by hand.' })
  byHand: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was given by hand; only its owner and administrators see it.' })
  reason: string | null;
}

export const BadgeHolderConnection = connectionOf(BadgeHolder);

@ObjectType({ description: 'Somebody who would have a badge.' })
export class BadgePreviewPerson {
  @Field(() => Account, { description: 'Who.' })
  account: Account;

  @Field(() => Int, { description: 'The most that they reached.' })
  value: number;
}

@ObjectType({ description: 'Who would have a badge with a rule today.' })
export class BadgePreview {
  @Field(() => Int, { description: 'How many people.' })
  people: number;

  @Field(() => Int, { description: 'How many would have bronze.' })
  bronze: number;

  @Field(() => Int, { description: 'How many would have silver.' })
  silver: number;

  @Field(() => Int, { description: 'How many would have gold.' })
  gold: number;

  @Field(() => [BadgePreviewPerson], { description: 'Those who reached most, at most 10.' })
  examples: BadgePreviewPerson[];
}
