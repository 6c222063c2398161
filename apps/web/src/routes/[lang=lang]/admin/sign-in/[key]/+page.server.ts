import { loadProvider, saveProvider } from '#features/accounts/single-sign-on/managed.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadProvider;
export const actions: Actions = { save: saveProvider };
