import { changePassword } from '#features/accounts/security/password/password.load.ts';
import { loadSecurity } from '#features/accounts/security/security.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSecurity;
export const actions: Actions = { default: changePassword };
