import { beginTranslation, loadTranslate } from '#features/knowledge/translation/translate.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTranslate;

export const actions: Actions = { default: beginTranslation };
