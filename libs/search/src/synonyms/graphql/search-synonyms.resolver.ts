import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, type Page, PageArgs, Rate } from '@kehila/platform';
import { SearchSynonymsReader } from '../search-synonyms.reader';
import { DeclineSearchSynonyms } from '../use-cases/decline-search-synonyms';
import { RemoveSearchSynonyms } from '../use-cases/remove-search-synonyms';
import { SaveSearchSynonyms } from '../use-cases/save-search-synonyms';
import {
  DeclineSearchSynonymsInput,
  DeclineSearchSynonymsResult,
  RemoveSearchSynonymsInput,
  RemoveSearchSynonymsResult,
  SaveSearchSynonymsInput,
  SaveSearchSynonymsResult,
  SearchSynonyms,
  SearchSynonymsConnection,
  type SearchSynonymsDeclined,
  type SearchSynonymsRemoved,
  SuggestedSearchSynonyms,
} from './search-synonyms.types';

/** Seen in every space: managers decide. */
@Resolver(() => SearchSynonyms)
export class SearchSynonymsResolver {
  constructor(
    private readonly reader: SearchSynonymsReader,
    private readonly saving: SaveSearchSynonyms,
    private readonly removing: RemoveSearchSynonyms,
    private readonly declining: DeclineSearchSynonyms,
  ) {}

  @Query(() => SearchSynonymsConnection, { description: 'Which words say the same to the search; the newest first. Managers only.' })
  @Allow('manager')
  searchSynonyms(@Args() { first, after }: PageArgs): Promise<Page<SearchSynonyms>> {
    return this.reader.page(first, after);
  }

  @Query(() => [SuggestedSearchSynonyms], {
    description: 'Words that may say the same, by what people wrote instead in the last 28 days; 20 at most, those of most people first. Managers only.',
  })
  @Allow('manager')
  suggestedSearchSynonyms(): Promise<SuggestedSearchSynonyms[]> {
    return this.reader.suggested();
  }

  @Mutation(() => SaveSearchSynonymsResult, { description: 'Says which words mean the same: a search for one finds what holds another. Managers only.' })
  @Rate('act')
  @Allow('manager')
  saveSearchSynonyms(@CurrentActor() actor: Actor, @Args('input') input: SaveSearchSynonymsInput): Promise<SearchSynonyms | Failure> {
    return this.saving.execute(actor, input);
  }

  @Mutation(() => RemoveSearchSynonymsResult, { description: 'Says that words do not mean the same any more. Managers only.' })
  @Rate('act')
  @Allow('manager')
  removeSearchSynonyms(@CurrentActor() actor: Actor, @Args('input') { id }: RemoveSearchSynonymsInput): Promise<SearchSynonymsRemoved | Failure> {
    return this.removing.execute(actor, id);
  }

  @Mutation(() => DeclineSearchSynonymsResult, { description: 'Says that two words that were suggested mean something else. Managers only.' })
  @Rate('act')
  @Allow('manager')
  declineSearchSynonyms(@CurrentActor() actor: Actor, @Args('input') { words }: DeclineSearchSynonymsInput): Promise<SearchSynonymsDeclined | Failure> {
    return this.declining.execute(actor, words);
  }
}
