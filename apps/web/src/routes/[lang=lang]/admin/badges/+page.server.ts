import { loadManagedBadges } from '#features/administration/badges/managed-badges.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadManagedBadges;
