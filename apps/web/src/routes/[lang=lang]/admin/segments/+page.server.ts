import { loadSegments } from '#features/administration/segments/segments.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadSegments;
