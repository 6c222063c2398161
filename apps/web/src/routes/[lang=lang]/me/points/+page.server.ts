import { loadMyPoints } from '#features/recognition/my-points/my-points.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadMyPoints;
