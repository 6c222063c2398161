import { askAboutEntry, loadEntry } from '#features/recognition/points-appeals/points-appeals.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadEntry;
export const actions: Actions = { ask: askAboutEntry };
