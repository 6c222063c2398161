import { acceptTerms, loadTerms } from '#features/administration/terms/terms.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTerms;

export const actions: Actions = { default: acceptTerms };
