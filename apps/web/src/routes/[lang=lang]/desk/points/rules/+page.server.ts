import { loadRulesDesk, rulesDeskActions } from '#features/recognition/rules/desk/rules-desk.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadRulesDesk;
export const actions: Actions = rulesDeskActions;
