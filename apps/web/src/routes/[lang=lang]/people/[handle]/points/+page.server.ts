import { loadPoints } from '#features/recognition/points/points.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadPoints;
