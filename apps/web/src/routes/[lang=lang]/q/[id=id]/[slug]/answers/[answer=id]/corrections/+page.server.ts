import { amend, appeal, apply, decide, withdraw } from '#features/community/correction/corrections.actions.ts';
import { loadCorrections } from '#features/community/correction/corrections.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadCorrections;
export const actions: Actions = { apply, amend, appeal, decide, withdraw };
