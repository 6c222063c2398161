import { loadDecisions } from '#features/accounts/me/decisions/decisions.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadDecisions;
