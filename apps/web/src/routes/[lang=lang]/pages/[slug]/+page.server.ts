import { loadTextPage } from '#features/accounts/pages/pages.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadTextPage;
