import { resetPassword } from '#features/accounts/reset/reset.load.ts';
import type { Actions } from './$types';

export const actions: Actions = { default: resetPassword };
