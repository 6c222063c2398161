import { loadMerge, merge, undo } from '#features/community/merge/merge.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMerge;
export const actions: Actions = { merge, undo };
