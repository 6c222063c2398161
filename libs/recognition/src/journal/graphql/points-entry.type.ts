import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import { PointsAppealState } from '../../appeal/graphql/points-appeal.enum';
import type { PointsAppealStateName } from '../../appeal/points-appeal.sql';
import type { LedgerName } from '../../rules/rule-set';

export const PointsLedger = { REPUTATION: 'reputation', LOYALTY: 'loyalty', ALIAS: 'alias' } as const;

registerEnumType(PointsLedger, {
  name: 'PointsLedger',
  description: 'The ledgers.',
  valuesMap: {
    REPUTATION: { description: 'Earned standing, never spent.' },
    LOYALTY: { description: 'Points that are spent on rewards.' },
    ALIAS: { description: 'Reputation earned under an alias: only its owner sees it, until they show the name.' },
  },
});

@ObjectType({ description: 'One line of the points journal: every point has its cause.' })
export class PointsEntry {
  @Field(() => ID, { description: 'The transaction it belongs to.' })
  id: string;

  @Field(() => PointsLedger, { description: 'The ledger.' })
  ledger: LedgerName;

  @Field(() => Int, { description: 'Points gained, or lost when below 0.' })
  amount: number;

  @Field(() => Int, { description: 'The balance after it, points.' })
  balanceAfter: number;

  @Field({ description: 'The rule that it follows, for example answerAccepted.' })
  rule: string;

  @Field({ description: "The cause as a sentence in the caller's language." })
  cause: string;

  @Field({ description: 'When it was entered.' })
  at: Date;

  @Field(() => Date, { nullable: true, description: 'From when on it may be spent; null for reputation.' })
  vestsAt: Date | null;

  @Field(() => ID, { nullable: true, description: 'The entry that this one undoes.' })
  undoes: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry that undid this one.' })
  undoneBy: string | null;

  @Field(() => PointsAppealState, { nullable: true, description: 'Where a question of its owner about it stands; only they see it.' })
  appeal: PointsAppealStateName | null;

  @Field({ description: 'The caller may ask the staff about it.' })
  mayAppeal: boolean;

  @Field(() => Space, { nullable: true, description: 'Where it was earned.' })
  space: Space | null;

  @Field(() => String, { nullable: true, description: 'Where the act can be seen: path after /{lang}.' })
  path: string | null;

  @Field(() => String, { nullable: true, description: 'Title of what it was about; null when it may not be seen.' })
  subjectTitle: string | null;

  @Field(() => Int, { description: 'Version of the rule set that paid it.' })
  ruleSetVersion: number;
}

export const PointsEntryConnection = connectionOf(PointsEntry);
