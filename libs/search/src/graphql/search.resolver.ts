import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, CurrentContext, type GraphqlContext, Rate } from '@kehila/platform';
import { SearchPages } from '../hits/search-pages';
import { SimilarQuestions } from '../hits/similar-questions';
import { NotedSearches } from '../learning/noted-searches';
import { SearchArgs, SimilarQuestionsArgs, SuggestArgs } from './search.inputs';
import { SearchHit, SearchResult } from './search.types';

@Resolver()
export class SearchResolver {
  constructor(
    private readonly pages: SearchPages,
    private readonly similar: SimilarQuestions,
    private readonly noted: NotedSearches,
  ) {}

  @Query(() => SearchResult, { description: 'Finds questions, answers and articles by words; one row for each thread.' })
  @Allow('anyone')
  @Rate('search')
  async search(@CurrentActor() actor: Actor, @CurrentContext() context: GraphqlContext, @Args() args: SearchArgs): Promise<SearchResult> {
    const result = await this.pages.page(actor, args, this.noted.searcherOf(actor, context));
    return this.noted.result(actor, context, result);
  }

  @Query(() => [SearchHit], { description: 'The best hits for what was typed so far.' })
  @Allow('anyone')
  @Rate('suggest')
  async suggest(@CurrentActor() actor: Actor, @CurrentContext() context: GraphqlContext, @Args() args: SuggestArgs): Promise<SearchHit[]> {
    const { hits, sought } = await this.pages.suggest(actor, args.query, args.first);
    return this.noted.hits(actor, context, hits, { manner: args.asking ? 'asking' : 'typed', sought });
  }

  @Query(() => [SearchHit], { description: 'Questions that ask nearly the same as a title or as another question.' })
  @Allow('anyone')
  @Rate('suggest')
  async similarQuestions(@CurrentActor() actor: Actor, @CurrentContext() context: GraphqlContext, @Args() args: SimilarQuestionsArgs): Promise<SearchHit[]> {
    const hits = await this.similar.of(actor, args);
    return args.title && args.asking ? this.noted.hits(actor, context, hits, { manner: 'asking', sought: { text: args.title, spaceId: null } }) : hits;
  }
}
