import { loadAdministration } from '#features/administration/home/home.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadAdministration;
