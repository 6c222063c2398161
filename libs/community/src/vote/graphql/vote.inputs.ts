import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { ActInput, ContentIdField } from '../../thread/inputs';
import type { VoteSign } from '../vote.events';
import { VoteValue } from './vote-value';

@InputType({ description: 'A vote. One in the other direction takes the place of the one that stands.' })
export class CastVoteInput extends ActInput {
  @ContentIdField('The question or answer.')
  contentId: string;

  @Field(() => VoteValue, { description: 'Useful or not.' })
  @IsIn([1, -1])
  value: VoteSign;
}

@InputType({ description: 'Which vote is taken back.' })
export class RetractVoteInput extends ActInput {
  @ContentIdField('The question or answer.')
  contentId: string;
}
