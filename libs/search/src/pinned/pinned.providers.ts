import type { Provider } from '@nestjs/common';
import { PinnedSearchResultResolver } from './graphql/pinned-search-result.resolver';
import { PinnedSearchResultsReader } from './pinned-search-results.reader';
import { PinSearchResult } from './use-cases/pin-search-result';
import { UnpinSearchResult } from './use-cases/unpin-search-result';

/** Deciding what stands first; what shows it is among the providers of the search. */
export const pinnedProviders: Provider[] = [PinnedSearchResultsReader, PinSearchResult, UnpinSearchResult, PinnedSearchResultResolver];
