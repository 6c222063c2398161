import { loadManagedRewards } from '#features/administration/rewards/managed-rewards.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadManagedRewards;
