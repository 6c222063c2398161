import { loadRewards } from '#features/recognition/rewards/rewards.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadRewards;
