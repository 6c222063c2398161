import { loadSaved } from '#features/community/saved/saved.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadSaved;
