import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, ErrorCode } from '@kehila/platform';
import type { TierKey } from '../../loyalty/tier/tier';
import { LoyaltyTierName } from '../../loyalty/tier/graphql/tier.enum';
import { LevelName, RewardApproval, RewardKind } from './reward.enums';

@ObjectType({ description: 'What a reward says in one language.' })
export class RewardText {
  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'What it is.' })
  description: string;

  @Field({ description: 'What happens once it was asked for.' })
  next: string;
}

@ObjectType({ description: 'Why the caller cannot have a reward now.' })
export class RewardObstacle {
  @Field(() => ErrorCode, { description: 'Stable, in no language.' })
  code: ErrorCode;

  @Field({ description: "A sentence in the caller's language." })
  message: string;
}

@ObjectType({ description: 'Codes that lie there and expire soon, or did.' })
export class StaleCodes {
  @Field(() => Int, { description: 'So many.' })
  count: number;

  @Field({ description: 'When the first expires, or did.' })
  first: Date;
}

@ObjectType({ description: 'What points buy.' })
export class Reward {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => RewardKind, { description: 'What it is.' })
  kind: 'soft' | 'hard';

  @Field({ description: "Its name in the caller's language." })
  name: string;

  @Field({ description: 'What it is.' })
  description: string;

  @Field({ description: 'What happens once it was asked for.' })
  next: string;

  @Field(() => Int, { description: 'Loyalty points.' })
  cost: number;

  @Field(() => Int, { nullable: true, description: 'How many are left; null: as many as are wanted.' })
  left: number | null;

  @Field(() => Int, { nullable: true, description: 'How often one person can have it; null: as often as they like.' })
  perPerson: number | null;

  @Field(() => LevelName, { description: 'The level from which on it can be had.' })
  level: string;

  @Field({ description: "The name of that level in the caller's language." })
  levelName: string;

  @Field(() => LoyaltyTierName, { description: 'The tier of the loyalty programme from which on it can be had.' })
  tier: TierKey;

  @Field({ description: "The name of that tier in the caller's language." })
  tierName: string;

  @Field(() => Date, { nullable: true, description: 'When it can be had first; null: it always could.' })
  from: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends; null: it does not.' })
  until: Date | null;

  @Field(() => RewardApproval, { description: 'Who approves it.' })
  approval: 'rule' | 'person';

  @Field({ description: 'Whether people see it.' })
  published: boolean;

  @Field({ description: 'Whether it is had as a code, which its owner looks at under their rewards.' })
  byCode: boolean;

  @Field(() => StaleCodes, {
    nullable: true,
    description: 'Codes that expire within 30 days, or did; null where there are none, and for who manages no rewards.',
  })
  staleCodes: StaleCodes | null;

  @Field(() => Int, { description: 'Counted up by every change; send it with the next one.' })
  version: number;

  @Field(() => RewardText, { description: 'In Hebrew.' })
  he: RewardText;

  @Field(() => RewardText, { description: 'In English.' })
  en: RewardText;

  @Field(() => RewardObstacle, { nullable: true, description: 'Why the caller cannot have it now; null when they can, or are not signed in.' })
  obstacle: RewardObstacle | null;
}

export const RewardConnection = connectionOf(Reward);
