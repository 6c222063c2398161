import { loadStandard, saveStandard } from '#features/spaces/standard/standard.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadStandard;

export const actions: Actions = { default: saveStandard };
