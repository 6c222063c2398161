import { loadBadges } from '#features/recognition/badges/badges.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadBadges;
