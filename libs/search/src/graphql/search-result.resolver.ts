import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Spaces } from '@kehila/spaces';
import { translate } from '@kehila/platform';
import type { FacetCount } from '../engine/search-engine';
import { Facet, SearchFacets, SearchResult } from './search.types';

/** Counting costs more than finding, and is done only for who asks. */
@Resolver(() => SearchResult)
export class SearchResultResolver {
  constructor(private readonly spaces: Spaces) {}

  @ResolveField(() => Int, { description: 'Threads and articles that were found. Bounded: 1000 means 1000 or more.' })
  async total(@Parent() result: SearchResult): Promise<number> {
    return (await result.ranking.count()).total;
  }

  @ResolveField(() => SearchFacets, { nullable: true, description: 'What was found, counted by what one may filter by.' })
  async facets(@Parent() result: SearchResult): Promise<SearchFacets> {
    const { spaces, kinds, tags, states, languages, approximate } = await result.ranking.count();
    return {
      spaces: spaces.flatMap((facet) => this.spaceFacet(facet)),
      kinds: named(kinds, 'search_kind'),
      tags: tags.map(({ value, count }) => ({ value, label: value, count })),
      states: named(states, 'search_state'),
      languages: named(languages, 'search_language'),
      approximate,
    };
  }

  private spaceFacet({ value, count }: FacetCount): Facet[] {
    const space = this.spaces.byId(value);
    return space ? [{ value: space.slug, label: space.name, count }] : [];
  }
}

/** The values of our own enums: the name in the schema, and a word from the message files. */
function named(facets: readonly FacetCount[], sentences: string): Facet[] {
  return facets.map(({ value, count }) => ({ value: value.toUpperCase(), label: translate(`${sentences}_${value}`), count }));
}
