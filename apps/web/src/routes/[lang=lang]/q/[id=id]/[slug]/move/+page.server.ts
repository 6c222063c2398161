import { loadMove, move, undo } from '#features/community/move/move.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMove;
export const actions: Actions = { move, undo };
