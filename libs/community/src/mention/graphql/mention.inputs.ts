import { ArgsType, Field } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { ContentIdField, HasNoNul } from '../../thread/inputs';

const longestTyped = 60;

@ArgsType()
export class MentionableArgs {
  @Field({ description: 'What was typed behind the sign @, at most 60 characters: the beginning of a handle or of a shown name. Empty: people of the thread.' })
  @IsString()
  @MaxLength(longestTyped)
  @HasNoNul()
  query: string;

  @ContentIdField('The question of the thread that is written in; its people come first.', { nullable: true })
  questionId?: string | null;
}
