import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField } from '../../thread/inputs';

@InputType({ description: 'Which answer becomes a comment, and where.' })
export class TurnAnswerIntoCommentInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;

  @ContentIdField('Its question, or another of its answers: what the comment hangs on.')
  onContentId: string;
}

@InputType({ description: 'Which comment becomes an answer to its question.' })
export class TurnCommentIntoAnswerInput extends ActInput {
  @ContentIdField('The comment.')
  commentId: string;
}

@InputType({ description: 'Which text becomes again what it was.' })
export class UndoTurnInput extends ActInput {
  @ContentIdField('The comment that was an answer, or the answer that was a comment.')
  contentId: string;
}
