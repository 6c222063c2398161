import { loadReports } from '#features/accounts/me/reports/reports.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadReports;
