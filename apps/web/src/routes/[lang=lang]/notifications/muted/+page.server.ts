import { loadMutedQuestions } from '#features/notifications/muted.load.ts';
import { muteQuestion } from '#features/notifications/notifications.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMutedQuestions;

export const actions: Actions = { mute: muteQuestion };
