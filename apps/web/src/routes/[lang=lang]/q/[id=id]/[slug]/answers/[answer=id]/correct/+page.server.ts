import { correct, loadCorrect } from '#features/community/correction/correct.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadCorrect;
export const actions: Actions = { default: correct };
