import { createBadge, loadNewBadge, previewBadge } from '#features/administration/badges/managed-badges.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadNewBadge;
export const actions: Actions = { save: createBadge, preview: previewBadge };
