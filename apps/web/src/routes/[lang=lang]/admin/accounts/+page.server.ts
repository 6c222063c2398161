import { loadAccounts } from '#features/administration/accounts/accounts.load.ts';

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadAccounts;
