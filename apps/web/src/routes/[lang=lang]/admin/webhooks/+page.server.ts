import { loadWebhooks } from '#features/administration/webhooks/webhooks.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadWebhooks;
