import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField, longest, RequiredText } from '../../thread/inputs';

@InputType({ description: 'Which suggestion is right.' })
export class ConfirmDuplicateInput extends ActInput {
  @ContentIdField('The suggestion: see `Question.suggestedDuplicate`.')
  suggestionId: string;
}

@InputType({ description: 'Which suggestion is not right, and why.' })
export class DeclineDuplicateInput extends ActInput {
  @ContentIdField('The suggestion: see `Question.suggestedDuplicate`.')
  suggestionId: string;

  @RequiredText('What is different, for whoever suggested it and whoever would suggest it again, at most 500 characters.', longest.lockReason)
  reason: string;
}
