import { loadModerationQueue } from '#features/moderation/queue/queue.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadModerationQueue;
