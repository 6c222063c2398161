import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, Matches, MaxLength } from 'class-validator';
import { ReasonField } from '@kehila/accounts';
import { ActInput } from '@kehila/community';

const longestReason = 500;
const id = /^[1-9]\d{0,17}$/;

@ArgsType()
export class EntryToAppealArgs {
  @Field(() => ID, { description: 'The entry.' })
  @Matches(id)
  @MaxLength(19)
  entryId: string;
}

@InputType({ description: 'A question about an entry of one’s own journal.' })
export class AppealPointsEntryInput extends ActInput {
  @Field(() => ID, { description: 'The entry.' })
  @Matches(id)
  @MaxLength(19)
  entryId: string;

  @ReasonField('Why it should be looked at.', longestReason)
  reason: string;
}

@InputType({ description: 'What the staff say to a question about an entry.' })
export class DecidePointsAppealInput extends ActInput {
  @Field(() => ID, { description: 'The question.' })
  @Matches(id)
  @MaxLength(19)
  appealId: string;

  @Field({ description: 'True: the points are given back. False: the entry stands.' })
  @IsBoolean()
  upheld: boolean;

  @ReasonField('Why; the person reads it.', longestReason)
  answer: string;
}
