import { loadPasskey, renamePasskey } from '#features/accounts/security/passkey/rename-passkey.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadPasskey;
export const actions: Actions = { default: renamePasskey };
