import { Field, ObjectType } from '@nestjs/graphql';
import { ArticleReference } from '../../article/graphql/article-reference.type';

@ObjectType({ description: 'What is said of an article when it is put away by itself.' })
export class ArticleEnding {
  @Field({ description: 'Why.' })
  note: string;

  @Field(() => ArticleReference, { nullable: true, description: 'The article that replaces it, as far as the viewer may see it.' })
  replacement: ArticleReference | null;

  @Field({ description: 'Its translations stay then.' })
  keepsTranslations: boolean;
}
