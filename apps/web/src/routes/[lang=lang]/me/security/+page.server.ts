import { removeApp, removePasskey, revokeToken, withdrawEmailChange } from '#features/accounts/security/factors.load.ts';
import { loadSecurity } from '#features/accounts/security/security.load.ts';
import { endAll, endOthers, endSession } from '#features/accounts/security/sessions/sessions.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSecurity;
export const actions: Actions = { endSession, endOthers, endAll, removeApp, removePasskey, revokeToken, withdrawEmailChange };
