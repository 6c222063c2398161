import type { Provider } from '@nestjs/common';
import { SearchSynonymsResolver } from './graphql/search-synonyms.resolver';
import { SearchSynonymsReader } from './search-synonyms.reader';
import { DeclineSearchSynonyms } from './use-cases/decline-search-synonyms';
import { RemoveSearchSynonyms } from './use-cases/remove-search-synonyms';
import { SaveSearchSynonyms } from './use-cases/save-search-synonyms';

/** Deciding which words say the same; what the search knows of them is among its own providers. */
export const synonymsProviders: Provider[] = [SearchSynonymsReader, SaveSearchSynonyms, RemoveSearchSynonyms, DeclineSearchSynonyms, SearchSynonymsResolver];
