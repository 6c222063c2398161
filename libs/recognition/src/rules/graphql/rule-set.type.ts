import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';

@ObjectType({ description: 'What one kind of act pays.' })
export class PointsRule {
  @Field({ description: 'The rule, for example answerAccepted; entries of the journal name it too.' })
  rule: string;

  @Field({ description: "What it pays for, as a sentence in the caller's language." })
  cause: string;

  @Field(() => Int, { nullable: true, description: 'Reputation gained, or lost when below 0; null: none.' })
  reputation: number | null;

  @Field(() => Int, { nullable: true, description: 'Loyalty points gained; null: none.' })
  loyalty: number | null;
}

@ObjectType({ description: 'What the rules of points say.' })
export class PointsTerms {
  @Field(() => [PointsRule], { description: 'What is paid for what.' })
  rules: PointsRule[];

  @Field(() => Int, { description: 'Most reputation a day from votes.' })
  votingGainsADay: number;

  @Field(() => Int, { description: 'Votes of one person for one author a day that earn points; further ones change the score only.' })
  earningVotesForOneAuthorADay: number;

  @Field(() => Int, { description: 'Votes of one person for one author a day that are taken; the next one is refused.' })
  votesForOneAuthorADay: number;

  @Field(() => Int, {
    description:
      'Votes of accounts that are younger than so many days, and have less than newVoterReputation, change the score only; 0: they earn like all others.',
  })
  newVoterDays: number;

  @Field(() => Int, { description: 'The reputation with which votes of accounts younger than newVoterDays earn too.' })
  newVoterReputation: number;

  @Field(() => Int, { description: 'Days until loyalty points may be spent.' })
  vestingDays: number;

  @Field(() => Int, { description: 'Months after which loyalty points that were not spent are over.' })
  expiryMonths: number;
}

@ObjectType({ description: 'The rules of points as they were, are or will be from one day to another. Every entry keeps those of its day.' })
export class PointsRuleSet {
  @Field(() => Int, { description: 'Its number; entries of the journal name it as ruleSetVersion.' })
  version: number;

  @Field(() => Date, { nullable: true, description: 'From when on it counts; null: from the beginning.' })
  validFrom: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the next one takes its place; null: none is known.' })
  validUntil: Date | null;

  @Field({ description: 'Whether it counts now.' })
  inForce: boolean;

  @Field(() => String, { nullable: true, description: 'Why the rules changed.' })
  reason: string | null;

  @Field(() => PointsTerms, { description: 'What it says.' })
  terms: PointsTerms;

  @Field(() => PointsTerms, { nullable: true, description: 'What the one before it said; null for the first.' })
  termsBefore: PointsTerms | null;
}

export const PointsRuleSetConnection = connectionOf(PointsRuleSet);
