import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TextBody } from '@kehila/platform';
import type { TurnedKind } from '../turning.events';

export const AnswerOrComment = { ANSWER: 'answer', COMMENT: 'comment' } as const satisfies Record<string, TurnedKind>;

registerEnumType(AnswerOrComment, {
  name: 'AnswerOrComment',
  description: 'What a text in a thread is.',
  valuesMap: { ANSWER: { description: 'An answer to the question.' }, COMMENT: { description: 'A remark on the question or on an answer.' } },
});

@ObjectType({ description: 'An answer or a comment, as it stands by now.' })
export class TurnedText {
  @Field(() => ID, { description: 'Its id by now.' })
  id: string;

  @Field(() => AnswerOrComment, { description: 'What it is by now.' })
  kind: TurnedKind;

  @Field({ description: 'The staff made it what it is, and that can be undone.' })
  turned: boolean;

  @Field(() => ID, { description: 'The question in whose thread it stands.' })
  questionId: string;

  @Field({ description: 'Where it is read: path after the language, with the place on the page.' })
  address: string;

  @Field({ description: 'Name to show beside it.' })
  authorName: string;

  @Field(() => TextBody, { description: 'What it says.' })
  body: TextBody;

  spaceId: string;
}
