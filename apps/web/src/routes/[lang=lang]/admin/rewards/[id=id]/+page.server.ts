import { changeReward, loadRewardToChange } from '#features/administration/rewards/managed-rewards.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadRewardToChange;
export const actions: Actions = { save: changeReward };
