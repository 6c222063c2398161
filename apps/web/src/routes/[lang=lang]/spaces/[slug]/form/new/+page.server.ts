import { loadFormField, saveFormField } from '#features/spaces/form/form.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadFormField;

export const actions: Actions = { default: saveFormField };
