import { createReward, loadNewReward } from '#features/administration/rewards/managed-rewards.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadNewReward;
export const actions: Actions = { save: createReward };
