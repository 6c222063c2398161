import { loadNewAnnouncement, publish } from '#features/desk/announcements/announcements.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadNewAnnouncement;
export const actions: Actions = { save: publish };
