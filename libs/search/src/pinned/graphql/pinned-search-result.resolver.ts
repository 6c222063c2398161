import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, type Page, PageArgs, Rate } from '@kehila/platform';
import { PinnedSearchResultsReader } from '../pinned-search-results.reader';
import { PinSearchResult } from '../use-cases/pin-search-result';
import { UnpinSearchResult } from '../use-cases/unpin-search-result';
import {
  type SearchResultUnpinned,
  PinSearchResultInput,
  PinSearchResultResult,
  PinnedSearchResult,
  PinnedSearchResultConnection,
  UnpinSearchResultInput,
  UnpinSearchResultResult,
} from './pinned-search-result.types';

@Resolver(() => PinnedSearchResult)
export class PinnedSearchResultResolver {
  constructor(
    private readonly reader: PinnedSearchResultsReader,
    private readonly pinning: PinSearchResult,
    private readonly unpinning: UnpinSearchResult,
  ) {}

  @Query(() => PinnedSearchResultConnection, { description: 'What stands first for which queries, and what did or will; the newest first. Managers only.' })
  @Allow('manager')
  pinnedSearchResults(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<Page<PinnedSearchResult>> {
    return this.reader.page(actor, first, after);
  }

  @Mutation(() => PinSearchResultResult, {
    description:
      'Lets a question or an article stand first for a query, for everybody who may see it and says so there. At most 3 at a time for one query. Managers only.',
  })
  @Rate('act')
  @Allow('manager')
  async pinSearchResult(@CurrentActor() actor: Actor, @Args('input') input: PinSearchResultInput): Promise<PinnedSearchResult | Failure> {
    const outcome = await this.pinning.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.one(actor, outcome);
  }

  @Mutation(() => UnpinSearchResultResult, { description: 'Lets it stand first no more. Managers only.' })
  @Rate('act')
  @Allow('manager')
  unpinSearchResult(@CurrentActor() actor: Actor, @Args('input') { pinId }: UnpinSearchResultInput): Promise<SearchResultUnpinned | Failure> {
    return this.unpinning.execute(actor, pinId);
  }
}
