import { loadAsked } from '#features/recognition/points-appeals/points-appeals.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadAsked;
