import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { PointsLedger } from '../../journal/graphql/points-entry.type';
import type { LedgerName } from '../rule-set';

@ObjectType({ description: 'What one act paid, and would have paid.' })
export class PointsRulePreview {
  @Field(() => PointsLedger, { description: 'The ledger.' })
  ledger: LedgerName;

  @Field({ description: 'The rule, as in PointsRule.' })
  rule: string;

  @Field({ description: "What it pays for, as a sentence in the caller's language." })
  cause: string;

  @Field(() => Int, { description: 'Entries that stand.' })
  entries: number;

  @Field(() => Float, { description: 'Points that they brought.' })
  now: number;

  @Field(() => Float, { description: 'Points that they would have brought.' })
  then: number;
}

@ObjectType({ description: 'How much more or less somebody would have.' })
export class PointsChange {
  @Field(() => PointsLedger, { description: 'The ledger.' })
  ledger: LedgerName;

  @Field(() => Account, { description: 'Who.' })
  account: Account;

  @Field(() => Int, { description: 'Points gained; below 0: lost.' })
  change: number;
}

@ObjectType({ description: 'What drafted rules would have meant in one ledger.' })
export class PointsLedgerPreview {
  @Field(() => PointsLedger, { description: 'The ledger.' })
  ledger: LedgerName;

  @Field(() => Float, { description: 'Points of all entries.' })
  now: number;

  @Field(() => Float, { description: 'What they would have been.' })
  then: number;

  @Field(() => Int, { description: 'People who would have more.' })
  gaining: number;

  @Field(() => Int, { description: 'People who would have less.' })
  losing: number;
}

@ObjectType({ description: 'How many people would pass a mark of reputation: a level, or what gives an ability.' })
export class PointsThresholdPreview {
  @Field({ description: "The level or the ability, in the caller's language." })
  name: string;

  @Field(() => Int, { description: 'The reputation that it takes.' })
  points: number;

  @Field(() => Int, { description: 'People who would reach it.' })
  reaching: number;

  @Field(() => Int, { description: 'People who would fall below it.' })
  losing: number;
}

@ObjectType({ description: 'What drafted rules would have meant in the last 90 days. What was earned under an alias is left out, and texts that were undone.' })
export class PointsRulesPreview {
  @Field({ description: 'When it was worked out.' })
  at: Date;

  @Field(() => [PointsRulePreview], { description: 'By what was done.' })
  rules: PointsRulePreview[];

  @Field(() => [PointsLedgerPreview], { description: 'By ledger.' })
  ledgers: PointsLedgerPreview[];

  @Field(() => [PointsChange], { description: 'Who would gain and who would lose most: in each ledger at most 100 of both, the greatest change first.' })
  changes: PointsChange[];

  @Field(() => [PointsThresholdPreview], { description: 'Levels, then abilities, that somebody would reach or lose.' })
  thresholds: PointsThresholdPreview[];
}
