import { changeBadge, loadBadgeToChange, previewBadge } from '#features/administration/badges/managed-badges.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadBadgeToChange;
export const actions: Actions = { save: changeBadge, preview: previewBadge };
