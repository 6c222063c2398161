import { loadSpaces } from '#features/spaces/list/spaces.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadSpaces;
