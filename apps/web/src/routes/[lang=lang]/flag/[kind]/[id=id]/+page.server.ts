import { flag, loadFlag } from '#features/moderation/flag/flag.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadFlag;
export const actions: Actions = { default: flag };
