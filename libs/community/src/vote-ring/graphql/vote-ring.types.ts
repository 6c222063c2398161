import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account, RowIdField } from '@kehila/accounts';
import { connectionOf, NotAllowed, NotFound, PageArgs, resultUnion, StateRefused } from '@kehila/platform';
import { RequiredText } from '../../thread/inputs';
import type { RingState } from '../vote-ring.rules';

export const VoteRingState = { OPEN: 'open', CLEARED: 'cleared', TAKEN_BACK: 'taken_back' } as const satisfies Record<string, RingState>;

registerEnumType(VoteRingState, {
  name: 'VoteRingState',
  description: 'What was decided about people who vote for each other far more than for others.',
  valuesMap: {
    OPEN: { description: 'Nothing yet.' },
    CLEARED: { description: 'Nothing is wrong with it.' },
    TAKEN_BACK: { description: 'What they gave each other was taken back.' },
  },
});

@ObjectType({ description: 'How much somebody votes for one other.' })
export class VoteRingFavour {
  @Field(() => Account, { description: 'Who votes.' })
  voter: Account;

  @Field(() => Account, { description: 'For whom.' })
  author: Account;

  @Field(() => Int, { description: 'Up-votes within 90 days that stand.' })
  votes: number;

  @Field(() => Int, { description: 'All up-votes that the voter gave in that time.' })
  given: number;

  @Field(() => Int, { description: 'Those of `votes` that earned points, which go with them when they are taken back.' })
  paid: number;
}

@ObjectType({
  description: 'People who gave each other much of their votes: at least 5 and three tenths of all that each gave within 90 days. A sign, no proof.',
})
export class VoteRing {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => VoteRingState, { description: 'What was decided.' })
  state: RingState;

  @Field({ description: 'When it was found last.' })
  foundAt: Date;

  @Field(() => Int, { description: 'Votes among them when it was found.' })
  votes: number;

  @Field(() => [Account], { description: 'Who is in it.' })
  members: Account[];

  @Field(() => [VoteRingFavour], { description: 'Who votes for whom now, most votes first. Votes for hidden names are not among them.' })
  favours: VoteRingFavour[];

  @Field(() => Account, { nullable: true, description: 'Who decided; null while it is open, or the account is gone.' })
  decidedBy: Account | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why; the people in it read it when votes were taken back.' })
  reason: string | null;
}

@ObjectType({ description: 'A page of people who vote for each other.' })
export class VoteRingConnection extends connectionOf(VoteRing) {}

@ArgsType()
export class VoteRingsArgs extends PageArgs {
  @Field({ defaultValue: false, description: 'Those that were decided, in place of those that are open.' })
  decided: boolean;
}

const longestReason = 500;

@InputType({ isAbstract: true })
abstract class RingDecisionInput {
  @RowIdField('Which ring.')
  ringId: string;
}

@InputType({ description: 'Nothing is wrong with how they vote.' })
export class ClearVoteRingInput extends RingDecisionInput {
  @RequiredText('Why, for the other staff, at most 500 characters.', longestReason)
  reason: string;
}

@InputType({ description: 'What they gave each other counts no more.' })
export class TakeBackRingVotesInput extends RingDecisionInput {
  @RequiredText('Why, for the people in it, at most 500 characters.', longestReason)
  reason: string;
}

export const ClearVoteRingResult = resultUnion('ClearVoteRingResult', VoteRing, [NotFound, NotAllowed, StateRefused]);
export const TakeBackRingVotesResult = resultUnion('TakeBackRingVotesResult', VoteRing, [NotFound, NotAllowed, StateRefused]);
