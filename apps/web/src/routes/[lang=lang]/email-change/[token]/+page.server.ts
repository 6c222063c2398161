import { confirmEmailChange } from '#features/accounts/security/email/email.load.ts';
import type { Actions } from './$types';

export const actions: Actions = { default: confirmEmailChange };
