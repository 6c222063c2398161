import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { ActInput, ContentIdField, longest, OptionalPost, RequiredText } from '../../thread/inputs';

@InputType({ description: 'A new answer.' })
export class PostAnswerInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @RequiredText('Markdown, at most 32,768 characters.', longest.post)
  body: string;

  @Field(() => Boolean, { nullable: true, description: 'Hide my name in this thread. Who hides it already stays hidden, whatever is said here.' })
  @IsOptional()
  @IsBoolean()
  hideName?: boolean | null;
}

@InputType({ description: 'The new text of an answer.' })
export class EditAnswerInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;

  @RequiredText('Markdown, at most 32,768 characters.', longest.post)
  body: string;

  @OptionalPost('The whole answer from which that was made, at most 32,768 characters: what was edited since stays. Absent: as it reads now.')
  base?: string | null;
}
