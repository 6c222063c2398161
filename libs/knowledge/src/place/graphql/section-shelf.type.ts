import { Field, ObjectType } from '@nestjs/graphql';
import { ArticleSection } from '@kehila/spaces';
import { Article } from '../../article/graphql/article.type';

@ObjectType({ description: 'The newest articles of a section.' })
export class SectionShelf {
  @Field(() => ArticleSection, { nullable: true, description: 'Which; null: those that stand in none.' })
  section: ArticleSection | null;

  @Field(() => [Article], { description: 'Official ones first, then the newest.' })
  nodes: Article[];

  @Field({ description: 'There are more: `articles` lists them by the key of the section.' })
  hasMore: boolean;
}
