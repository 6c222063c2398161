import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ContentLanguage, type Language } from '@kehila/platform';

@ObjectType({ description: 'An article to be led to.' })
export class ArticleReference {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'The readable end of its address; may be empty.' })
  slug: string;

  @Field(() => ContentLanguage, { description: 'Its language.' })
  language: Language;
}
