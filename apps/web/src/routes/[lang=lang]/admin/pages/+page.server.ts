import { loadSitePages } from '#features/administration/pages/pages.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadSitePages;
