import { Field, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ContentIdField, Question } from '@kehila/community';
import { LimitReached, NotAllowed, NotFound, resultUnion } from '@kehila/platform';
import { mostPins } from '../pin-question';

@InputType({ description: 'Which question is to stand on top of its space.' })
export class PinQuestionInput {
  @ContentIdField('The question.')
  questionId: string;

  @Field({ description: 'Until when: later than now, at most 366 days.' })
  @IsDate()
  until: Date;

  @Field(() => Int, { nullable: true, description: 'Its place among them, 1 to 3; null: where it is, else last.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostPins)
  position?: number | null;
}

@InputType({ description: 'Which question is to stand among the others again.' })
export class UnpinQuestionInput {
  @ContentIdField('The question.')
  questionId: string;
}

export const PinQuestionResult = resultUnion('PinQuestionResult', Question, [NotFound, NotAllowed, LimitReached]);
export const UnpinQuestionResult = resultUnion('UnpinQuestionResult', Question, [NotFound, NotAllowed]);
