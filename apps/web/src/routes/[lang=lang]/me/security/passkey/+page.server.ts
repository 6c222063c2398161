import { addPasskey, askToAdd } from '#features/accounts/security/passkey/passkey.load.ts';
import { loadProven } from '#features/accounts/security/security.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadProven;
export const actions: Actions = { ask: askToAdd, add: addPasskey };
