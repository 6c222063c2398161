import { loadContentRules, preview, remove, save } from '#features/administration/content-rules/content-rules.load.ts';

import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadContentRules;
export const actions: Actions = { preview, save, remove };
