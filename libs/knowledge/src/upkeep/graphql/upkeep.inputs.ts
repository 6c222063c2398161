import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField } from '@kehila/community';
import { longest, OptionalText } from '../../inputs';

@InputType({ description: 'Says who keeps an article true.' })
export class AssignArticleInput extends ActInput {
  @ContentIdField('The article.')
  articleId: string;

  @OptionalText('Handle of somebody who is staff or reviews its space; absent: nobody by name.', longest.handle)
  handle?: string | null;
}

@InputType({ description: 'Says that a complaint of a reader was dealt with.' })
export class SettleComplaintInput extends ActInput {
  @ContentIdField('The complaint.')
  complaintId: string;
}
