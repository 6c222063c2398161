import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ActInput, HasNoNul, RequiredText } from '@kehila/community';
import { PageArgs, RowIdField } from '@kehila/platform';
import { LoyaltyTierName } from '../../loyalty/tier/graphql/tier.enum';
import { LevelName, RewardApproval, RewardKind } from './reward.enums';

const longest = { name: 80, description: 1_000, next: 300 } as const;
const most = { cost: 1_000_000, stock: 1_000_000, perPerson: 1_000 } as const;

@InputType({ description: 'What a reward says in one language.' })
export class RewardTextInput {
  @RequiredText('Its name, at most 80 characters.', longest.name)
  name: string;

  @Field({ description: 'What it is, at most 1,000 characters.' })
  @IsString()
  @HasNoNul()
  @MaxLength(longest.description)
  description: string;

  @Field({ description: 'What happens once it was asked for, at most 300 characters.' })
  @IsString()
  @HasNoNul()
  @MaxLength(longest.next)
  next: string;
}

@InputType({ isAbstract: true })
abstract class RewardFields extends ActInput {
  @Field(() => RewardKind, { description: 'What it is.' })
  @IsIn(Object.values(RewardKind))
  kind: 'soft' | 'hard';

  @Field(() => Int, { description: 'Loyalty points, 1 to 1,000,000.' })
  @IsInt()
  @Min(1)
  @Max(most.cost)
  cost: number;

  @Field(() => Int, { nullable: true, description: 'How many are left, at most 1,000,000; absent: as many as are wanted.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(most.stock)
  stock?: number | null;

  @Field(() => Int, { nullable: true, description: 'How often one person can have it, at most 1,000; absent: as often as they like.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(most.perPerson)
  perPerson?: number | null;

  @Field(() => LevelName, { description: 'The level from which on it can be had.' })
  @IsIn(Object.values(LevelName))
  level: string;

  @Field(() => LoyaltyTierName, {
    nullable: true,
    description: 'The tier from which on it can be had; absent: everybody for a new one, as it was for one that is changed.',
  })
  @IsOptional()
  @IsIn(Object.values(LoyaltyTierName))
  tier?: string | null;

  @Field(() => Date, { nullable: true, description: 'When it can be had first; absent: at once.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends, later than `from`; absent: never.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;

  @Field(() => RewardApproval, { description: 'Who approves it.' })
  @IsIn(Object.values(RewardApproval))
  approval: 'rule' | 'person';

  @Field({ description: 'Whether people see it.' })
  @IsBoolean()
  published: boolean;

  @Field(() => RewardTextInput, { description: 'In Hebrew.' })
  @Type(() => RewardTextInput)
  @ValidateNested()
  he: RewardTextInput;

  @Field(() => RewardTextInput, { description: 'In English.' })
  @Type(() => RewardTextInput)
  @ValidateNested()
  en: RewardTextInput;
}

@InputType({ description: 'A new reward.' })
export class CreateRewardInput extends RewardFields {}

@InputType({ description: 'A reward, as it is to be from now on. What was asked for before keeps its cost.' })
export class ChangeRewardInput extends RewardFields {
  @RowIdField('Which one.')
  rewardId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => Int, { nullable: true, description: 'How many were left when it was read: what was had since is taken off `stock`.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(most.stock)
  stockRead?: number | null;
}

@ArgsType()
export class RewardsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that nobody sees and those that ended: only for who decides which rewards there are.' })
  @IsBoolean()
  all: boolean = false;
}

@ArgsType()
export class RewardArgs {
  @RowIdField('Its id.')
  id: string;
}
