import { askQuestion, loadAsk } from '#features/community/ask/ask.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadAsk;
export const actions: Actions = { default: askQuestion };
