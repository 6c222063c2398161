import { loadSearchSynonyms, synonymsActions } from '#features/insights/synonyms/search-synonyms.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSearchSynonyms;

export const actions: Actions = synonymsActions;
