import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { VoteSign } from '../vote.events';
import { VoteValue } from './vote-value';

@ObjectType({ description: 'How a question or an answer stands after a vote.' })
export class VoteOutcome {
  @Field(() => ID, { description: 'The question or answer.' })
  contentId: string;

  @Field(() => Int, { description: 'Votes up less votes down.' })
  score: number;

  @Field(() => VoteValue, { nullable: true, description: "The viewer's own vote; null when there is none." })
  viewerVote: VoteSign | null;
}
