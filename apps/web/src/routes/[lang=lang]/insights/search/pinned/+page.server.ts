import { loadPinnedSearchResults, pinnedActions } from '#features/insights/pinned/pinned-search-results.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadPinnedSearchResults;

export const actions: Actions = pinnedActions;
