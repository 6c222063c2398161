import { loadInsights } from '#features/insights/search/insights.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadInsights;
