import { loadOwnDrafts } from '#features/accounts/me/drafts/drafts.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadOwnDrafts;
