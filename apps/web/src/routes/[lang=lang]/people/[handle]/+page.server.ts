import { loadProfile } from '#features/accounts/profile/profile.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadProfile;
