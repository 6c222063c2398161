import { signUp } from '#features/accounts/sign-up/sign-up.load.ts';
import type { Actions } from './$types';

export const actions: Actions = { default: signUp };
