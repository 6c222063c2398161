import { loadHome } from '#features/home/home.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadHome;
