import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Rate } from '@kehila/platform';
import { SearchHit } from '@kehila/search';
import { Article } from '../../article/graphql/article.type';
import { ArticlesToInsert } from '../articles-to-insert';
import { LinkRateReader } from '../link-rate.reader';
import { ReuseReader } from '../reuse.reader';
import { ArticleLinkRateArgs, ArticlesToInsertArgs } from './link.inputs';
import { ArticleLinkRate, ArticleReuse } from './link.types';

/** Articles in what people answer: finding one to link, and how often they are. */
@Resolver(() => Article)
export class LinkResolver {
  constructor(
    private readonly toInsert: ArticlesToInsert,
    private readonly reuse: ReuseReader,
    private readonly rate: LinkRateReader,
  ) {}

  @Query(() => [SearchHit], {
    description: 'At most 6 articles to link in an answer or a comment: what every reader of the thread can open. Not noted as a search.',
  })
  @Rate('suggest')
  @Allow('signedIn')
  articlesToInsert(@CurrentActor() actor: Actor, @Args() { query, space }: ArticlesToInsertArgs): Promise<SearchHit[]> {
    return this.toInsert.find(actor, query, space);
  }

  @Query(() => ArticleLinkRate, {
    nullable: true,
    description: 'How often the staff answer with an article; null for who is neither manager nor staff, or not of the space.',
  })
  @Allow('signedIn')
  articleLinkRate(@CurrentActor() actor: Actor, @Args() { space }: ArticleLinkRateArgs): Promise<ArticleLinkRate | null> {
    return this.rate.of(actor, space);
  }

  @ResolveField('reuse', () => ArticleReuse, { nullable: true, description: 'Where it is linked; for the staff and the reviewers of its space.' })
  reuseOf(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<ArticleReuse | null> {
    return this.reuse.of(actor, article);
  }
}
