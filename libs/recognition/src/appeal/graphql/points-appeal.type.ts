import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import { PointsLedger } from '../../journal/graphql/points-entry.type';
import type { LedgerName } from '../../rules/rule-set';
import { PointsAppealState } from './points-appeal.enum';
import type { PointsAppealStateName } from '../points-appeal.sql';

@ObjectType({ isAbstract: true })
abstract class AskedAboutEntry {
  @Field({ description: "The cause of the entry as a sentence in the caller's language." })
  cause: string;

  @Field(() => Int, { description: 'Points that were entered.' })
  amount: number;

  @Field(() => Int, { description: 'Points that were taken or not granted.' })
  points: number;

  @Field({ description: 'When it was entered.' })
  at: Date;

  @Field(() => Space, { nullable: true, description: 'Where it happened.' })
  space: Space | null;

  @Field(() => String, { nullable: true, description: 'Where the act can be seen: path after /{lang}.' })
  path: string | null;

  @Field(() => String, { nullable: true, description: 'Title of what it was about; null when it may not be seen.' })
  subjectTitle: string | null;
}

@ObjectType({ description: 'An entry of one’s own journal about which the staff can be asked.' })
export class EntryToAppeal extends AskedAboutEntry {
  @Field(() => ID, { description: 'The entry.' })
  id: string;
}

@ObjectType({ description: 'Somebody asks the staff about an entry of their journal.' })
export class PointsAppeal extends AskedAboutEntry {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Account, { nullable: true, description: 'Who asks; null when the account is gone.' })
  account: Account | null;

  @Field({ description: 'It is the caller’s own.' })
  mine: boolean;

  @Field(() => PointsLedger, { description: 'The ledger of the entry.' })
  ledger: LedgerName;

  @Field({ description: 'Why they ask.' })
  reason: string;

  @Field({ description: 'When they asked.' })
  openedAt: Date;

  @Field(() => PointsAppealState, { description: 'Where it stands.' })
  state: PointsAppealStateName;

  @Field(() => String, { nullable: true, description: 'What the staff answered.' })
  answer: string | null;

  @Field(() => Date, { nullable: true, description: 'When they did.' })
  decidedAt: Date | null;
}

export const PointsAppealConnection = connectionOf(PointsAppeal);
