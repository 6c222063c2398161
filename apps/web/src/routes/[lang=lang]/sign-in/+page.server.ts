import { askToSignIn } from '#features/accounts/security/passkey/passkey.load.ts';
import { finishSignIn, loadSignIn, signIn, signInWithPasskey } from '#features/accounts/sign-in/sign-in.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSignIn;
export const actions: Actions = { signIn, finish: finishSignIn, askPasskey: askToSignIn, passkey: signInWithPasskey };
