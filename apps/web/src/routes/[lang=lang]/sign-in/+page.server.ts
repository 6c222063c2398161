import { loadSignIn, signIn } from '#features/accounts/sign-in/sign-in.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSignIn;
export const actions: Actions = { default: signIn };
