import { requestPasswordReset } from '#features/accounts/forgot/forgot.load.ts';
import type { Actions } from './$types';

export const actions: Actions = { default: requestPasswordReset };
