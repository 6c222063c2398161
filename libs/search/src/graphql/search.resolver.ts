import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Rate } from '@kehila/platform';
import { SearchPages } from '../hits/search-pages';
import { SimilarQuestions } from '../hits/similar-questions';
import { SearchArgs, SimilarQuestionsArgs, SuggestArgs } from './search.inputs';
import { SearchHit, SearchResult } from './search.types';

@Resolver()
export class SearchResolver {
  constructor(
    private readonly pages: SearchPages,
    private readonly similar: SimilarQuestions,
  ) {}

  @Query(() => SearchResult, { description: 'Finds questions, answers and articles by words; one row for each thread.' })
  @Allow('anyone')
  @Rate('search')
  search(@CurrentActor() actor: Actor, @Args() args: SearchArgs): Promise<SearchResult> {
    return this.pages.page(actor, args);
  }

  @Query(() => [SearchHit], { description: 'The best hits for what was typed so far.' })
  @Allow('anyone')
  @Rate('suggest')
  suggest(@CurrentActor() actor: Actor, @Args() args: SuggestArgs): Promise<SearchHit[]> {
    return this.pages.suggest(actor, args.query, args.first);
  }

  @Query(() => [SearchHit], { description: 'Questions that ask nearly the same as a title or as another question.' })
  @Allow('anyone')
  @Rate('suggest')
  similarQuestions(@CurrentActor() actor: Actor, @Args() args: SimilarQuestionsArgs): Promise<SearchHit[]> {
    return this.similar.of(actor, args);
  }
}
