import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LinkedQuestion } from '../../question/graphql/linked-question.type';

@ObjectType({ description: 'A question that this one repeats, as a member suggests. Somebody else says whether it does.' })
export class SuggestedDuplicate {
  @Field(() => ID, { description: 'The id of the suggestion.' })
  id: string;

  @Field(() => LinkedQuestion, { description: 'The question that was asked before.' })
  other: LinkedQuestion;

  @Field({ description: 'The viewer suggested it.' })
  mine: boolean;

  @Field({ description: 'The viewer asked the question.' })
  asksViewer: boolean;

  @Field({ description: 'The viewer may confirm it.' })
  mayConfirm: boolean;

  @Field({ description: 'When it lapses, unless somebody confirms or declines it.' })
  lapsesAt: Date;
}

@ObjectType({ description: 'A question that this one was suggested to repeat, and does not.' })
export class DeclinedDuplicate {
  @Field(() => LinkedQuestion, { description: 'The other question.' })
  other: LinkedQuestion;

  @Field({ description: 'What is different, as whoever declined it says.' })
  reason: string;

  @Field({ description: 'When it was declined.' })
  at: Date;
}
