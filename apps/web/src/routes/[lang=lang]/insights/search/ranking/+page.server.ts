import { loadSearchRanking, rankingActions } from '#features/insights/ranking/search-ranking.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSearchRanking;

export const actions: Actions = rankingActions;
