import { loadVoteRings, voteRingActions } from '#features/desk/vote-rings/vote-rings.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadVoteRings;
export const actions: Actions = voteRingActions;
