import { loadMerge, mergeAccounts } from '#features/accounts/join/join.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMerge;
export const actions: Actions = { merge: mergeAccounts };
