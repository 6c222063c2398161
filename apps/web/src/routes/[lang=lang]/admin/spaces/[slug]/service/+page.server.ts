import { changePolicy, loadPolicy } from '#features/service/policy/policy.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadPolicy;

export const actions: Actions = { default: changePolicy };
