import { addSynonym, loadWords, merge, removeSynonym, rename, undoMerge } from '#features/community/tags/words/words.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadWords;

export const actions: Actions = { rename, addSynonym, removeSynonym, merge, undoMerge };
