import { loadSitePageHistory } from '#features/administration/pages/history.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadSitePageHistory;
