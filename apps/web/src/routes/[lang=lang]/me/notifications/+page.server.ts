import { loadOwnNotifications, setNotificationChoices } from '#features/accounts/me/notifications/notifications.load.ts';
import { setInterest } from '#features/spaces/interest/set-interest.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadOwnNotifications;
export const actions: Actions = { choices: setNotificationChoices, interest: setInterest };
