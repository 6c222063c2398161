import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField } from '../../thread/inputs';

@InputType({ description: 'Which question goes into which.' })
export class MergeQuestionsInput extends ActInput {
  @ContentIdField('The question that is emptied; its address leads to the other one from then on.')
  questionId: string;

  @ContentIdField('The question that gets its answers and comments.')
  intoId: string;
}

@InputType({ description: 'Which question stands for itself again.' })
export class UndoMergeInput extends ActInput {
  @ContentIdField('The question that was emptied.')
  questionId: string;
}
