import { loadQuestions } from '#features/community/questions/questions.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadQuestions;
