import { createClaim, giveAddress, loadHandOver } from '#features/accounts/join/join.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadHandOver;
export const actions: Actions = { claim: createClaim, address: giveAddress };
