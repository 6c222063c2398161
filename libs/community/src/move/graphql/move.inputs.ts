import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField, longest, RequiredText } from '../../thread/inputs';

@InputType({ description: 'Where a question belongs.' })
export class MoveQuestionInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @RequiredText('Slug of the space to which it goes.', longest.slug)
  space: string;
}

@InputType({ description: 'Which question goes back to the space that it came from.' })
export class UndoMoveInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;
}
