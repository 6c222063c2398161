import { loadTopic, topicActions } from '#features/insights/search/topic.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTopic;

export const actions: Actions = topicActions;
