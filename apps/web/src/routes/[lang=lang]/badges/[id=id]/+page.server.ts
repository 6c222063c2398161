import { give, loadBadge, take } from '#features/recognition/badges/badges.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadBadge;
export const actions: Actions = { give, take };
