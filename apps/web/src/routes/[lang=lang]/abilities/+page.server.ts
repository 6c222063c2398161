import { loadWhatOpensWhen } from '#features/accounts/abilities/what-opens-when.load.ts';

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadWhatOpensWhen;
