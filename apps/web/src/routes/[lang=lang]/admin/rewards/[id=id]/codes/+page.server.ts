import { codesActions, loadCodes } from '#features/administration/rewards/codes/codes.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadCodes;
export const actions: Actions = codesActions;
