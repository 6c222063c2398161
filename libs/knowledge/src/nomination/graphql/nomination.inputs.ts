import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField } from '@kehila/community';
import { longest, OptionalText } from '../../inputs';

@InputType({ description: 'Proposes that a thread become an article.' })
export class NominateForArticleInput extends ActInput {
  @ContentIdField('The answer that solved the question, or the question.')
  contentId: string;

  @OptionalText('Why, at most 2,048 characters.', longest.note)
  reason?: string | null;
}
