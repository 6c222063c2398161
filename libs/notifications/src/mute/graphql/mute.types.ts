import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsString, Matches, MaxLength } from 'class-validator';
import { connectionOf, NotFound, resultUnion } from '@kehila/platform';

@InputType({ description: 'Whether somebody wants to hear of a question.' })
export class MuteQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  @IsString()
  @MaxLength(18)
  @Matches(/^[1-9]\d*$/)
  questionId: string;

  @Field({ description: 'True: tell nothing of it any more; false: tell of it again.' })
  @IsBoolean()
  mute: boolean;
}

@ObjectType({ description: 'A question of which somebody wants to hear no more.' })
export class MutedQuestion {
  @Field(() => ID, { description: 'Id of the question.' })
  id: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'Where it is read: path after /{lang}.' })
  path: string;

  @Field({ description: 'Since when.' })
  since: Date;
}

@ObjectType({ description: 'Whether somebody hears of a question.' })
export class QuestionMuted {
  @Field(() => ID, { description: 'Id of the question.' })
  questionId: string;

  @Field({ description: 'Whether nothing is told of it any more.' })
  muted: boolean;
}

export const MutedQuestionConnection = connectionOf(MutedQuestion);
export const MuteQuestionResult = resultUnion('MuteQuestionResult', QuestionMuted, [NotFound]);
