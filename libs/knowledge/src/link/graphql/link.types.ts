import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How often an article is linked in what everybody sees, as far as the viewer may read its space.' })
export class ArticleReuse {
  @Field(() => Int, { description: 'Answers that link it.' })
  answers: number;

  @Field(() => Int, { description: 'Comments that link it.' })
  comments: number;

  @Field(() => Int, { description: 'Of the answers, those of the last 90 days.' })
  answersLately: number;

  @Field(() => Int, { description: 'Of the comments, those of the last 90 days.' })
  commentsLately: number;
}

@ObjectType({ description: 'How often the staff answer with an article.' })
export class ArticleLinkRate {
  @Field(() => Int, { description: 'How many days are counted, up to now.' })
  days: number;

  @Field(() => Int, { description: 'Answers of the staff that everybody sees.' })
  answers: number;

  @Field(() => Int, { description: 'Of these, those that link an article.' })
  linking: number;
}
