import { loadAudit } from '#features/administration/audit/audit.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadAudit;
