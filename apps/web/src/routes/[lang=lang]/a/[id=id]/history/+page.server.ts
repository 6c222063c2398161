import { loadHistory } from '#features/knowledge/history/history.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadHistory;
