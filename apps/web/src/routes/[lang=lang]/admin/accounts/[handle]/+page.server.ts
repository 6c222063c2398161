import { loadAccount } from '#features/administration/account/account.load.ts';
import { grant, lift, lookAtEmail, revoke, sanction, setAbility, setSegments, signOut } from '#features/administration/account/account.actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadAccount;
export const actions: Actions = { grant, lift, lookAtEmail, revoke, sanction, setAbility, setSegments, signOut };
