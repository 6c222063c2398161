import { loadWaitingCorrections } from '#features/desk/corrections/waiting-corrections.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadWaitingCorrections;
