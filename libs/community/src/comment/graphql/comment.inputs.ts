import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField, longest, RequiredText } from '../../thread/inputs';

@InputType({ description: 'A new comment.' })
export class PostCommentInput extends ActInput {
  @ContentIdField('The question or answer that it hangs on.')
  contentId: string;

  @RequiredText('Markdown without headings and tables, at most 2,048 characters.', longest.comment)
  body: string;
}
