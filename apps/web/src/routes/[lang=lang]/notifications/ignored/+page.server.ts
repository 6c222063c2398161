import { ignorePerson, loadIgnoredPeople } from '#features/accounts/ignoring/ignoring.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadIgnoredPeople;

export const actions: Actions = { ignore: ignorePerson };
