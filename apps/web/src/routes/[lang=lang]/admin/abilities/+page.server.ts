import { loadAbilities, preview, save, undo } from '#features/administration/abilities/abilities.load.ts';

import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadAbilities;
export const actions: Actions = { preview, save, undo };
