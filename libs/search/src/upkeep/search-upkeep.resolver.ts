import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { SearchStateReader } from './search-state.reader';
import { SearchState, StartSearchWorkInput, StartSearchWorkResult } from './search-state.types';
import { StartSearchWork } from './start-search-work';

@Resolver()
export class SearchUpkeepResolver {
  constructor(
    private readonly state: SearchStateReader,
    private readonly start: StartSearchWork,
  ) {}

  @Query(() => SearchState, { description: 'How the search stands. Administrators only.' })
  @Allow('administrator')
  searchState(): Promise<SearchState> {
    return this.state.read();
  }

  @Mutation(() => StartSearchWorkResult, {
    description: 'Has the whole search index written anew, or compared with what it is made of; it begins within seconds. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  async startSearchWork(@CurrentActor() actor: Actor, @Args('input') { kind }: StartSearchWorkInput): Promise<SearchState | Failure> {
    const outcome = await this.start.execute(actor, kind);
    return isFailure(outcome) ? outcome : this.state.read();
  }
}
