import { askExpert, loadAskExpert } from '#features/community/ask-expert/ask-expert.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadAskExpert;
export const actions: Actions = { askExpert };
