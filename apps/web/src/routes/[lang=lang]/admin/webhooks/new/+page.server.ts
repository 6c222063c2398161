import { createWebhook, loadNewWebhook } from '#features/administration/webhooks/webhooks.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadNewWebhook;
export const actions: Actions = { save: createWebhook };
