import { loadModerationLog } from '#features/moderation/log/log.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadModerationLog;
