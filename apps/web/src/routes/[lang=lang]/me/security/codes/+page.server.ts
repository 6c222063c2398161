import { renewCodes } from '#features/accounts/security/codes/codes.load.ts';
import { loadProven } from '#features/accounts/security/security.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadProven;
export const actions: Actions = { default: renewCodes };
