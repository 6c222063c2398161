import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { Article } from '../../article/graphql/article.type';

export const ArticleChangeKind = { PUBLISHED: 'published', CHANGED: 'changed', GONE: 'gone' } as const;

registerEnumType(ArticleChangeKind, {
  name: 'ArticleChangeKind',
  description: 'What a cache does about an article.',
  valuesMap: {
    PUBLISHED: { description: 'It is there, and was not at the cursor: keep it.' },
    CHANGED: { description: 'Something about it may be otherwise: keep it as it is now.' },
    GONE: { description: 'It was put away, or may no longer be seen: forget it.' },
  },
});

@ObjectType({ description: 'The last change of one article.' })
export class ArticleChange {
  @Field(() => ID, { description: 'Id of the article.' })
  articleId: string;

  @Field(() => ArticleChangeKind, { description: 'What to do about it.' })
  kind: (typeof ArticleChangeKind)[keyof typeof ArticleChangeKind];

  @Field(() => Article, { nullable: true, description: 'As it is now; null when it is gone.' })
  article: Article | null;
}

export const ArticleChangeConnection = connectionOf(ArticleChange);
