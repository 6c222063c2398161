import { beginDraft, loadBegin } from '#features/knowledge/begin/begin.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadBegin;

export const actions: Actions = { default: beginDraft };
