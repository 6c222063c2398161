import { editQuestion, loadEditQuestion } from '#features/community/edit/edit-question.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadEditQuestion;
export const actions: Actions = { default: editQuestion };
