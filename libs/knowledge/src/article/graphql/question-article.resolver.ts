import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Question } from '@kehila/community';
import { type Actor, CurrentActor } from '@kehila/platform';
import { ArticleReader } from '../article.reader';
import { Article } from './article.type';

/** What the knowledge base adds to a question. */
@Resolver(() => Question)
export class QuestionArticleResolver {
  constructor(private readonly articles: ArticleReader) {}

  @ResolveField(() => Article, { nullable: true, description: 'The published article that came from this thread.' })
  article(@CurrentActor() actor: Actor, @Parent() question: Question): Promise<Article | null> {
    return this.articles.ofQuestion(actor, question.id);
  }
}
