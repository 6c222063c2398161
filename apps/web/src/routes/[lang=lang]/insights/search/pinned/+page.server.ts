import { loadPinnedAnswers, pinnedActions } from '#features/insights/pinned/pinned-answers.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadPinnedAnswers;

export const actions: Actions = pinnedActions;
