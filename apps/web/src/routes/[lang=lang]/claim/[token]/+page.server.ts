import { claimAccount, loadClaim } from '#features/accounts/claim/claim.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadClaim;
export const actions: Actions = { default: claimAccount };
