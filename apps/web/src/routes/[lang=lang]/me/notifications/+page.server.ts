import { loadOwnNotifications, setNotificationChoices } from '#features/accounts/me/notifications/notifications.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadOwnNotifications;
export const actions: Actions = { default: setNotificationChoices };
