import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField } from '../../thread/inputs';

@InputType({ description: 'A question that one is answering.' })
export class ClaimAnsweringInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;
}

@InputType({ description: 'A question that one is no longer answering.' })
export class ReleaseAnsweringInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;
}
