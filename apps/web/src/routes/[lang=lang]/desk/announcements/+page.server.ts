import { end, loadAnnouncements } from '#features/desk/announcements/announcements.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadAnnouncements;
export const actions: Actions = { end };
