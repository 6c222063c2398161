import { loadOwnPrivacy, requestAccountDeletion, requestDataExport } from '#features/accounts/me/privacy/privacy.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadOwnPrivacy;
export const actions: Actions = { export: requestDataExport, deletion: requestAccountDeletion };
