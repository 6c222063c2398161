import { setInterest } from '#features/spaces/interest/set-interest.server.ts';
import { loadSpace } from '#features/spaces/space/space.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSpace;

export const actions: Actions = { interest: setInterest };
