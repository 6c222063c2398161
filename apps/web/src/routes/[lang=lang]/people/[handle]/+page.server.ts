import { ignorePerson } from '#features/accounts/ignoring/ignoring.load.ts';
import { loadProfile } from '#features/accounts/profile/profile.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadProfile;

export const actions: Actions = { ignore: ignorePerson };
