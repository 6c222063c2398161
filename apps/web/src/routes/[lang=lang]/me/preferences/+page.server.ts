import { loadOwnPreferences, setPreferences } from '#features/accounts/me/preferences/preferences.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadOwnPreferences;
export const actions: Actions = { default: setPreferences };
