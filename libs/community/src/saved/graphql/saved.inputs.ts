import { InputType } from '@nestjs/graphql';
import { ContentIdField } from '../../thread/inputs';

@InputType({ description: 'A question to read later.' })
export class SaveQuestionInput {
  @ContentIdField('The question.')
  questionId: string;
}

@InputType({ description: 'A question that is not to be read later any more.' })
export class UnsaveQuestionInput {
  @ContentIdField('The question.')
  questionId: string;
}
