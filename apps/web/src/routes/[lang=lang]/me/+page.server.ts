import { loadMe, signOut } from '#features/accounts/me/me.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMe;
export const actions: Actions = { signOut };
