import { loadForm } from '#features/spaces/form/form.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadForm;
