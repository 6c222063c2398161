import { end, loadAnnouncements, moveUp, unpin } from '#features/desk/announcements/announcements.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadAnnouncements;
export const actions: Actions = { end, moveUp, unpin };
