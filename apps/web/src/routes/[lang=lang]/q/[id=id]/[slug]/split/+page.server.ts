import { loadSplit, preview, split, undo } from '#features/community/split/split.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSplit;
export const actions: Actions = { preview, split, undo };
