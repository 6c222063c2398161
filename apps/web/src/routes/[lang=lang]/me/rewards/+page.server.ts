import { cancelRedemption, loadMyRewards } from '#features/recognition/my-rewards/my-rewards.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMyRewards;
export const actions: Actions = { cancel: cancelRedemption };
