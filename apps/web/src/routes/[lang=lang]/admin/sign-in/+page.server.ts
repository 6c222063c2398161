import { loadProviders, removeProvider, testProvider } from '#features/accounts/single-sign-on/managed.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadProviders;
export const actions: Actions = { test: testProvider, remove: removeProvider };
