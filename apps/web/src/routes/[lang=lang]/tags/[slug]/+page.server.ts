import { toTag } from '#features/community/tags/tags.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = toTag;
