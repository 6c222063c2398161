import { loadTurning, toAnswer, toComment, undo } from '#features/community/turning/turning.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTurning;
export const actions: Actions = { toComment, toAnswer, undo };
