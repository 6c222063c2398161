import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField, longest, RequiredText } from '../../thread/inputs';

@InputType({ description: 'A new answer.' })
export class PostAnswerInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @RequiredText('Markdown, at most 32,768 characters.', longest.post)
  body: string;
}

@InputType({ description: 'The new text of an answer.' })
export class EditAnswerInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;

  @RequiredText('Markdown, at most 32,768 characters.', longest.post)
  body: string;
}
