import { loadAudit } from '#features/desk/audit/audit.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadAudit;
