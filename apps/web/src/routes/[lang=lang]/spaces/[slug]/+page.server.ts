import { loadSpace } from '#features/spaces/space/space.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadSpace;
