import { verifyEmail } from '#features/accounts/verify/verify.load.ts';
import type { Actions } from './$types';

export const actions: Actions = { default: verifyEmail };
