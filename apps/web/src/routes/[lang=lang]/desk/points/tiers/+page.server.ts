import { loadTiersDesk, tiersDeskActions } from '#features/recognition/rules/tiers/tiers-desk.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTiersDesk;
export const actions: Actions = tiersDeskActions;
