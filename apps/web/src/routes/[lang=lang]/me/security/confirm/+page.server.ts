import { confirmByCode, confirmByPasskey, confirmByPassword, loadConfirm } from '#features/accounts/security/confirm/confirm.load.ts';
import { askToConfirm } from '#features/accounts/security/passkey/passkey.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadConfirm;
export const actions: Actions = { password: confirmByPassword, code: confirmByCode, passkey: confirmByPasskey, ask: askToConfirm };
