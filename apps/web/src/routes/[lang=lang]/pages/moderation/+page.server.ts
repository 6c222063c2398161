import { loadModerationNumbers } from '#features/moderation/numbers/numbers.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadModerationNumbers;
