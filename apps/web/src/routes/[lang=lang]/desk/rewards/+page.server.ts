import { deskRewardActions, loadDeskRewards } from '#features/desk/rewards/desk-rewards.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadDeskRewards;
export const actions: Actions = deskRewardActions;
