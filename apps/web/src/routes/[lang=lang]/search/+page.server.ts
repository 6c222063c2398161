import { loadSearch } from '#features/search/page/search.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadSearch;
