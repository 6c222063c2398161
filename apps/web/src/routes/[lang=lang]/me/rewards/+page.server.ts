import { cancelRedemption, loadMyRewards, showVoucherCode } from '#features/recognition/my-rewards/my-rewards.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMyRewards;
export const actions: Actions = { cancel: cancelRedemption, show: showVoucherCode };
