import { loadNewProvider, saveProvider } from '#features/accounts/single-sign-on/managed.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadNewProvider;
export const actions: Actions = { save: saveProvider };
