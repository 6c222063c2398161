import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField } from '@kehila/community';

@InputType({ description: 'Says that a translation still holds, though its original has changed.' })
export class ConfirmTranslationInput extends ActInput {
  @ContentIdField('The translation.')
  articleId: string;

  @ContentIdField('The published text of the original that was read (`ArticleTranslation.revisionId`): a change that came after it stays to be followed.')
  originalRevisionId: string;
}
