import { loadNotifications, markRead, muteQuestion } from '#features/notifications/notifications.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadNotifications;

export const actions: Actions = { read: markRead, mute: muteQuestion };
