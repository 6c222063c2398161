import { loadLeaderboards, setShown } from '#features/recognition/leaderboards/leaderboards.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadLeaderboards;
export const actions: Actions = { shown: setShown };
