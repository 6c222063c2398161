import { change, loadAnnouncement } from '#features/desk/announcements/announcements.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadAnnouncement;
export const actions: Actions = { save: change };
