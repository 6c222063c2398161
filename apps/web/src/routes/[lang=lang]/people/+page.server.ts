import { loadPeople } from '#features/accounts/people/people.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadPeople;
