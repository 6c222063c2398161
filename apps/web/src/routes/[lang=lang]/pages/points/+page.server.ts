import { loadPointsRules } from '#features/recognition/rules/rules.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadPointsRules;
