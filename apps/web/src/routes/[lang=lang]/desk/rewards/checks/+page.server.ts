import { deskCheckActions, loadDeskChecks } from '#features/desk/rewards/checks/desk-checks.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadDeskChecks;
export const actions: Actions = deskCheckActions;
