import { appeal, loadDecision } from '#features/accounts/me/decisions/decisions.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadDecision;
export const actions: Actions = { default: appeal };
