import type { Type } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type as Typed } from 'class-transformer';
import { IsDate, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { ReasonField } from '@kehila/accounts';
import { amountLimits, termLimits } from '../rule-set';

const longestReason = 500;

/** A field for each act that a ledger pays for. Beyond its limits it is refused with their numbers, beside the field. */
function amountsInput<Rule extends string>(
  name: string,
  description: string,
  limits: Readonly<Record<Rule, readonly [number, number]>>,
): Type<Partial<Record<Rule, number | null>>> {
  class Amounts {}
  InputType(name, { description })(Amounts);
  for (const [rule, [least, most]] of Object.entries<readonly [number, number]>(limits)) {
    Field(() => Int, { nullable: true, description: `Points for ${rule}, ${least} to ${most}; absent or 0: none.` })(Amounts.prototype, rule);
    IsOptional()(Amounts.prototype, rule);
    IsInt()(Amounts.prototype, rule);
  }
  return Amounts;
}

export const ReputationAmountsInput = amountsInput('ReputationAmountsInput', 'What acts pay in reputation, or cost.', amountLimits.reputation);
export const LoyaltyAmountsInput = amountsInput('LoyaltyAmountsInput', 'What acts pay in loyalty points.', amountLimits.loyalty);

const between = ([least, most]: readonly [number, number]) => `${least} to ${most}`;

@InputType({ isAbstract: true })
export abstract class PointsTermsInput {
  @Field(() => ReputationAmountsInput, { description: 'Reputation.' })
  @Typed(() => ReputationAmountsInput)
  @ValidateNested()
  reputation: InstanceType<typeof ReputationAmountsInput>;

  @Field(() => LoyaltyAmountsInput, { description: 'Loyalty points.' })
  @Typed(() => LoyaltyAmountsInput)
  @ValidateNested()
  loyalty: InstanceType<typeof LoyaltyAmountsInput>;

  @Field(() => Int, { description: `Most reputation a day from votes, ${between(termLimits.votingGainsADay)}.` })
  @IsInt()
  votingGainsADay: number;

  @Field(() => Int, {
    nullable: true,
    description: `Votes of one person for one author a day that earn points, ${between(termLimits.earningVotesForOneAuthorADay)}; absent: as the newest rules say.`,
  })
  @IsOptional()
  @IsInt()
  earningVotesForOneAuthorADay?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Votes of one person for one author a day that are taken, ${between(termLimits.votesForOneAuthorADay)}, and no fewer than earn points; absent: as the newest rules say.`,
  })
  @IsOptional()
  @IsInt()
  votesForOneAuthorADay?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Days until votes of a new account earn points, ${between(termLimits.newVoterDays)}; absent: as the newest rules say.`,
  })
  @IsOptional()
  @IsInt()
  newVoterDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Reputation with which votes of a new account earn points, ${between(termLimits.newVoterReputation)}; absent: as the newest rules say.`,
  })
  @IsOptional()
  @IsInt()
  newVoterReputation?: number | null;

  @Field(() => Int, { description: `Days until loyalty points may be spent, ${between(termLimits.vestingDays)}, and fewer than they last.` })
  @IsInt()
  vestingDays: number;

  @Field(() => Int, { description: `Months after which unspent loyalty points are over, ${between(termLimits.expiryMonths)}.` })
  @IsInt()
  expiryMonths: number;
}

@InputType({ description: 'Rules of points as they are to be.' })
export class SavePointsRuleDraftInput extends PointsTermsInput {
  @Field(() => Int, { nullable: true, description: 'The version of the draft that was read; absent: there was none.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @ReasonField('Why the rules change, for everybody to read.', longestReason)
  reason: string;
}

@InputType({ description: 'A draft that is not wanted.' })
export class DiscardPointsRuleDraftInput {
  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'From when on what was drafted counts.' })
export class AnnouncePointsRulesInput {
  @Field(() => Int, { description: 'The version of the draft that was read.' })
  @IsInt()
  version: number;

  @Field(() => Date, { description: 'From when on: at least ten minutes and at most a year ahead, and after other rules to come.' })
  @IsDate()
  validFrom: Date;
}

@InputType({ description: 'Rules to come that will not count.' })
export class CancelPointsRulesInput {
  @Field(() => Int, { description: 'The number of the set.' })
  @IsInt()
  version: number;
}
