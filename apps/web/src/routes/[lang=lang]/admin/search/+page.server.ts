import { loadSearchState, searchActions } from '#features/administration/search/search-state.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSearchState;

export const actions: Actions = searchActions;
