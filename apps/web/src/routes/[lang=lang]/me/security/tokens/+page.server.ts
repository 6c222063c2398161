import { loadProven } from '#features/accounts/security/security.load.ts';
import { createToken } from '#features/accounts/security/tokens/tokens.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadProven;
export const actions: Actions = { default: createToken };
