import { loadReward, redeem } from '#features/recognition/rewards/rewards.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadReward;
export const actions: Actions = { default: redeem };
