import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { ArticleReader } from '../../article/article.reader';
import { Article } from '../../article/graphql/article.type';
import { RateArticle } from '../use-cases/rate-article';
import { RateArticleInput } from './rating.inputs';

const RateArticleResult = resultUnion('RateArticleResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);

@Resolver()
export class RatingResolver {
  constructor(
    private readonly rating: RateArticle,
    private readonly articles: ArticleReader,
  ) {}

  @Mutation(() => RateArticleResult, { description: 'A reader says whether an article helped. Once a reader; saying something else replaces it.' })
  @Rate('rate')
  @Allow('anyone')
  async rateArticle(@CurrentActor() actor: Actor, @Args('input') input: RateArticleInput) {
    const outcome = await this.rating.execute(actor, input);
    return isFailure(outcome) ? outcome : this.articles.byId(actor, outcome.articleId);
  }
}
