import { editAnswer, loadEditAnswer } from '#features/community/edit/edit-answer.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadEditAnswer;
export const actions: Actions = { default: editAnswer };
