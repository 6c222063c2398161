import { loadUnsubscription, stopMails } from '#features/notifications/unsubscribe/unsubscribe.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadUnsubscription;
export const actions: Actions = { default: stopMails };
