import { loadExperts, setExpert, setPolicy, setWilling } from '#features/recognition/experts/experts.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadExperts;
export const actions: Actions = { expert: setExpert, policy: setPolicy, willing: setWilling };
