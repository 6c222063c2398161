import { clear, loadTrust, mark } from '#features/community/trust/trust.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTrust;
export const actions: Actions = { mark, clear };
