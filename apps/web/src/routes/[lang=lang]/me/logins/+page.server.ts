import { loadLogins, unlinkLogin } from '#features/accounts/single-sign-on/logins.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadLogins;
export const actions: Actions = { unlink: unlinkLogin };
